import type { ActionKind, GroupType } from '../../shared/model/group'
import type { Level } from '../../shared/model/person'

/** One invented group of the demo register: what it talks about and when. */
export interface DemoGroup {
  readonly key: string
  readonly name: string
  readonly platform: 'wechat' | 'qq' | 'wecom'
  readonly type: GroupType
  readonly capacity: number
  readonly purpose: string
  readonly gain: string
  readonly keywords: readonly string[]
  readonly city?: string
  readonly trade?: string
  readonly cardPattern?: string
  readonly forLevel?: Level
  /** What the operator did in it, days before today. */
  readonly deeds?: readonly { readonly ago: number; readonly what: string; readonly kind: ActionKind }[]
  /** Members on the roster, and how many of them ever write. */
  readonly size: number
  readonly voices: number
  /** Messages on a working day at the start and at the end of the twelve weeks. */
  readonly start: number
  readonly end: number
  /** Hours of most talk. */
  readonly peaks: readonly number[]
  /** Share of greetings and stickers, 0…1, and of questions that somebody answers. */
  readonly noise: number
  readonly answered: number
}

export const DEMO_GROUPS: readonly DemoGroup[] = [
  { key: 'cold', name: '甬沪冷仓同行', platform: 'wechat', type: 'member', capacity: 500, purpose: '让冷库、车队和货主当天找到彼此', gain: '急单有人接，闲库有人租', city: '宁波', trade: '冷链', keywords: ['冷库', '冷藏', '温控', '托'], cardPattern: '城市-行业-昵称', size: 212, voices: 74, start: 46, end: 64, peaks: [10, 15, 21], noise: 0.7, answered: 0.4, deeds: [{ ago: 9, what: '旺季温控要点讲了一晚', kind: 'topic' }, { ago: 33, what: '北仑码头吃饭，来了 14 人', kind: 'offline' }] },
  { key: 'tax', name: '跨境税务问答', platform: 'wechat', type: 'standard', capacity: 500, purpose: '把出口退税和海外税号讲明白', gain: '问题当天有人答', trade: '跨境电商', keywords: ['退税', 'VAT', '报关'], size: 168, voices: 58, start: 38, end: 41, peaks: [11, 16, 20], noise: 0.14, answered: 0.93, deeds: [{ ago: 12, what: '出口退税新规问答', kind: 'online' }] },
  { key: 'live', name: '直播间搭建互助', platform: 'wechat', type: 'standard', capacity: 500, purpose: '设备、灯光、场地互通有无', gain: '少花冤枉钱', city: '杭州', trade: '直播', keywords: ['灯光', '直播间', '机位'], size: 143, voices: 46, start: 44, end: 13, peaks: [14, 22], noise: 0.3, answered: 0.55 },
  { key: 'ware', name: '杭甬仓配圈', platform: 'qq', type: 'standard', capacity: 500, purpose: '仓与配互相借力', gain: '临时缺仓缺人有人应', city: '杭州', trade: '仓配', keywords: ['云仓', '分拣', '发货'], size: 121, voices: 52, start: 30, end: 34, peaks: [9, 13, 18], noise: 0.18, answered: 0.86 },
  { key: 'fork', name: '货架叉车二手', platform: 'qq', type: 'lead', capacity: 200, purpose: '旧设备不进废品站', gain: '看得见成色和价格', city: '宁波', trade: '二手设备', keywords: ['叉车', '货架', '电瓶'], size: 96, voices: 39, start: 22, end: 25, peaks: [8, 12, 17], noise: 0.16, answered: 0.8 },
  { key: 'food', name: '食品电商主理人会', platform: 'wecom', type: 'member', capacity: 200, purpose: '每月一次选品，每周一次复盘', gain: '拿到别人试过的数', trade: '食品', keywords: ['选品', '复购', '履约'], size: 64, voices: 36, start: 18, end: 26, peaks: [10, 20], noise: 0.12, answered: 0.9, forLevel: 'expert', deeds: [{ ago: 5, what: '十月复盘最好的三家送样品', kind: 'reward' }] },
]
