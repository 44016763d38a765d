import { defineText } from '../../ui/text'

/** What stands behind the reasons of a match. */
export const evidenceText = defineText('features/matching/evidence', {
  zh: {
    none: '没有更多记录', openMessage: '看原话', openGroup: '看这个群', openPerson: '看人', because: '{{outcome}}，{{why}}',
    said: '{{source}}，{{day}}：{{value}}', sharedMeaning: '都在说：{{value}}', sharedWords: '共有的字词：{{value}}', offerPlace: '资源在{{value}}（{{source}}，{{day}}）', offerAnywhere: '资源没有限定地点', livesIn: '人在{{value}}（{{source}}，{{day}}）',
    spokeIn: '{{day}}在「{{group}}」说过话', contacted: '{{day}}联系过', introduced: '{{day}}引荐给 {{name}}：{{what}}，{{outcome}}', bothIn: '都在「{{group}}」', confirmed: '上次证实是{{day}}（{{source}}）', told: '{{day}}得知，之后没有证实（{{source}}）',
    through: '经由 {{value}}（{{source}}，{{day}}）', refuses: '{{source}}，{{day}}：{{value}}', trade: '做{{value}}（{{source}}，{{day}}）', wants: '也在找{{value}}（{{source}}，{{day}}）', excluded: '{{name}}这条需求里记的：不要', blockedBy: '人卡上设了勿扰',
    level_expert: '人卡上记的是大神', level_novice: '人卡上记的是小白', source_typed: '你记的', source_roster: '名单', source_card: '群名片', source_visit: '回访记录', source_message: '群聊',
    outcome_deal: '成交', outcome_progress: '有进展', outcome_nothing: '无果', outcome_declined: '婉拒', outcome_askingNeeder: '正在询问甲方', outcome_askingOwner: '正在询问乙方', outcome_introduced: '已引荐', outcome_closed: '已结束',
  },
  en: {
    none: 'nothing more on record', openMessage: 'Their words', openGroup: 'Group', openPerson: 'Card', because: '{{outcome}}, {{why}}',
    said: '{{source}}, {{day}}: {{value}}', sharedMeaning: 'both speak of {{value}}', sharedWords: 'words in common: {{value}}', offerPlace: 'the resource is in {{value}} ({{source}}, {{day}})', offerAnywhere: 'the resource is tied to no place', livesIn: 'lives in {{value}} ({{source}}, {{day}})',
    spokeIn: 'spoke in “{{group}}” on {{day}}', contacted: 'contacted on {{day}}', introduced: 'introduced to {{name}} on {{day}}: {{what}}, {{outcome}}', bothIn: 'both in “{{group}}”', confirmed: 'last confirmed on {{day}} ({{source}})', told: 'heard on {{day}}, not confirmed since ({{source}})',
    through: 'through {{value}} ({{source}}, {{day}})', refuses: '{{source}}, {{day}}: {{value}}', trade: 'works in {{value}} ({{source}}, {{day}})', wants: 'also wants {{value}} ({{source}}, {{day}})', excluded: 'ruled out in this need of {{name}}', blockedBy: 'marked “do not contact” on the card',
    level_expert: 'marked as an expert on the card', level_novice: 'marked as a novice on the card', source_typed: 'typed by you', source_roster: 'roster', source_card: 'group card', source_visit: 'visit', source_message: 'chat',
    outcome_deal: 'deal', outcome_progress: 'progress', outcome_nothing: 'nothing came of it', outcome_declined: 'declined', outcome_askingNeeder: 'asking the needer', outcome_askingOwner: 'asking the owner', outcome_introduced: 'introduced', outcome_closed: 'closed',
  },
})

export type EvidenceKey = (typeof evidenceText)['keys'][number]
