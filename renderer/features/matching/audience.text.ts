import { defineText } from '../../ui/text'

/** Sentences of 推品, and of groups that lack experts. */
export const audienceText = defineText('features/matching/audience', {
  zh: {
    title: '推给哪个群', field: '要推的产品或资源', placeholder: '仙居杨梅 5 斤装 产地直发', understood: '看作：{{tags}}', literal: '词表里没有这一类，只按字面比', none: '写一行要推什么，按群的标签、成员行业和需求打分', noneHint: '先看合不合，再看这个群暖过没有：内容，关系，然后才推。', noGroups: '还没有群',
    columnGroup: '群，说的是', columnWhy: '为什么', columnTrust: '暖场', columnSum: '合计', unknownScore: '未知', barLabel: '合计 {{score}} 分',
    subject: '群里说的就是{{tags}}', nearSubject: '沾边：{{tags}}', words: '字面有{{tags}}', trades: '{{count}} 人做这行或相近：{{tags}}（知道行业的 {{of}} 人里）', nearTrades: '{{count}} 人行业沾边：{{tags}}（知道行业的 {{of}} 人里）', needs: '{{count}} 人正要', noHit: '没有一处合', missing: '缺：{{tags}}', nothingMissing: '不缺标签', untold: '群的关键词、用途、成员行业都没记，没得比',
    contentDone: '内容：{{count}} 件，最近 {{day}}', contentSpoke: '内容：你 {{day}} 在群里说过话', contentMissing: '内容：{{days}} 天没给过', relationDone: '关系：{{days}} 天谈过 {{count}} 人', relationMissing: '关系：{{days}} 天只谈过 {{count}} 人', relationNobody: '关系：{{days}} 天没谈过人', noSelf: '内容：未知，不知道群里哪个是你', oldChat: '内容：未知，聊天只到 {{day}}', noChat: '内容：未知，没有聊天记录', noContacts: '关系：未知，还没记过往来',
    nextContent: '没暖过，先给内容', nextRelation: '先结交几个人', nextOffer: '暖过了', nextUnknown: '说不准，先给内容总没错', keyOpen: '看群的计划', keyNew: '换一样', open: '记一件给过的',
    printTitle: '推「{{what}}」，{{day}}',
    gapLine: '{{group}} 缺大神', gapMaybe: '{{group}} 可能缺大神', gapTitle: '招募需求：大神', gapNote: '大神占比不够的群，按人卡上记的水平算；请谁进来，从最接近的人起。', gapShare: '{{members}} 人里 {{experts}} 位，占 {{percent}}，要 {{least}}%', gapUntold: '{{count}} 人没记水平，补记后可能就够', gapComing: '已安排 {{count}} 位要进来', gapNobody: '别的群里也没有接近的人', nearest: '最接近', fits: '合适', missLevel: '还差一级', missTrade: '不是正行', place: '安排进群', untoldGroups: '{{groups}}：还没记过谁的水平，缺不缺大神说不准。',
  },
  en: {
    title: 'Which group to offer it to', field: 'Product or resource to offer', placeholder: 'e.g. 杨梅 5 斤装 产地直发', understood: 'Read as: {{tags}}', literal: 'In no list of words; compared by its very words only', none: 'Write in one line what you would offer; groups are scored by tags, trades and needs', noneHint: 'First whether it suits, then whether the group is warm: content, relation, only then the offer.', noGroups: 'No groups yet',
    columnGroup: 'Group, speaks of', columnWhy: 'Why', columnTrust: 'Warmth', columnSum: 'Sum', unknownScore: 'unknown', barLabel: '{{score}} points',
    subject: 'The group is about {{tags}}', nearSubject: 'Near: {{tags}}', words: 'By the word: {{tags}}', trades: { one: '{{count}} in the trade or near it: {{tags}} (of {{of}} known)', other: '{{count}} in the trade or near it: {{tags}} (of {{of}} known)' }, nearTrades: { one: '{{count}} in a neighbouring trade: {{tags}} (of {{of}} known)', other: '{{count}} in neighbouring trades: {{tags}} (of {{of}} known)' }, needs: { one: '{{count}} wants it', other: '{{count}} want it' }, noHit: 'Nothing in common', missing: 'Missing: {{tags}}', nothingMissing: 'No tag is missing', untold: 'Neither keywords, purpose nor trades are noted: nothing to compare',
    contentDone: { one: 'Content: {{count}} deed, last {{day}}', other: 'Content: {{count}} deeds, last {{day}}' }, contentSpoke: 'Content: you wrote in it {{day}}', contentMissing: 'Content: none in {{days}} days', relationDone: { one: 'Relation: {{count}} person in {{days}} days', other: 'Relation: {{count}} people in {{days}} days' }, relationMissing: { one: 'Relation: only {{count}} person in {{days}} days', other: 'Relation: only {{count}} people in {{days}} days' }, relationNobody: 'Relation: nobody in {{days}} days', noSelf: 'Content: unknown; which member is you?', oldChat: 'Content: unknown; the chat ends {{day}}', noChat: 'Content: unknown; no chat imported', noContacts: 'Relation: unknown; no contacts noted yet',
    nextContent: 'Not warm: give content first', nextRelation: 'Get to know a few people first', nextOffer: 'Warm', nextUnknown: 'Cannot be told; content first is safe', keyOpen: 'plan of the group', keyNew: 'another', open: 'Note something given',
    printTitle: 'Offering “{{what}}”, {{day}}',
    gapLine: '{{group}} lacks experts', gapMaybe: '{{group}} may lack experts', gapTitle: 'Recruiting wishes: experts', gapNote: 'Groups with too few experts, by the levels noted; begin with who comes nearest.', gapShare: '{{experts}} of {{members}}, {{percent}}; wanted {{least}}%', gapUntold: { one: 'the level of {{count}} is not noted; that may fill it', other: 'the level of {{count}} is not noted; they may fill it' }, gapComing: { one: '{{count}} placed, not in yet', other: '{{count}} placed, not in yet' }, gapNobody: 'Nobody in other groups comes near', nearest: 'Nearest', fits: 'fits', missLevel: 'one level short', missTrade: 'another trade', place: 'Place into it', untoldGroups: '{{groups}}: no level is noted of anybody, so nothing can be said.',
  },
})

export type AudienceKey = (typeof audienceText)['keys'][number]
