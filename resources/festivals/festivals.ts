/** When a festival falls. `weekday`: 0 = Monday; `nth`: 1 = first of the month. `daysAfter` shifts a lunar date. */
export type FestivalRule =
  | { readonly kind: 'solar'; readonly month: number; readonly day: number }
  | { readonly kind: 'lunar'; readonly month: number; readonly day: number; readonly daysAfter?: number }
  | { readonly kind: 'weekday'; readonly month: number; readonly weekday: number; readonly nth: number }
  | { readonly kind: 'term'; readonly term: string }

export interface Festival {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly rule: FestivalRule
  /** Other words for it, as people write them. */
  readonly names: readonly string[]
  /** Words of a taboo that exclude it besides its own names: 洋节 excludes 圣诞. */
  readonly circle?: 'western' | 'mourning' | 'lovers'
  /** Worth greeting people on. Days of mourning and mere shopping dates are not. */
  readonly greet: boolean
}

/** Festivals one greets on or plans by. Own words; edit freely, ids are stored and never change. */
export const FESTIVALS: readonly Festival[] = [
  { id: 'new-year', zh: '元旦', en: "New Year's Day", rule: { kind: 'solar', month: 1, day: 1 }, names: ['元旦', '阳历年'], greet: true },
  { id: 'laba', zh: '腊八', en: 'Laba', rule: { kind: 'lunar', month: 12, day: 8 }, names: ['腊八'], greet: true },
  { id: 'little-new-year', zh: '小年', en: 'Little New Year', rule: { kind: 'lunar', month: 12, day: 23 }, names: ['小年'], greet: true },
  { id: 'eve', zh: '除夕', en: "Lunar New Year's Eve", rule: { kind: 'lunar', month: 1, day: 1, daysAfter: -1 }, names: ['除夕', '年三十', '大年夜'], greet: true },
  { id: 'spring', zh: '春节', en: 'Spring Festival', rule: { kind: 'lunar', month: 1, day: 1 }, names: ['春节', '过年', '大年初一', '新年'], greet: true },
  { id: 'lantern', zh: '元宵', en: 'Lantern Festival', rule: { kind: 'lunar', month: 1, day: 15 }, names: ['元宵', '上元'], greet: true },
  { id: 'valentine', zh: '情人节', en: "Valentine's Day", rule: { kind: 'solar', month: 2, day: 14 }, names: ['情人节'], circle: 'western', greet: false },
  { id: 'women', zh: '妇女节', en: "Women's Day", rule: { kind: 'solar', month: 3, day: 8 }, names: ['三八', '3.8', '38节', '妇女节', '女神节'], greet: false },
  { id: 'tree', zh: '植树节', en: 'Arbour Day', rule: { kind: 'solar', month: 3, day: 12 }, names: ['植树节'], greet: false },
  { id: 'qingming', zh: '清明', en: 'Qingming', rule: { kind: 'term', term: '清明' }, names: ['清明'], circle: 'mourning', greet: false },
  { id: 'labour', zh: '五一', en: 'Labour Day', rule: { kind: 'solar', month: 5, day: 1 }, names: ['五一', '51', '劳动节', '五·一'], greet: true },
  { id: 'youth', zh: '青年节', en: 'Youth Day', rule: { kind: 'solar', month: 5, day: 4 }, names: ['青年节'], greet: false },
  { id: 'mother', zh: '母亲节', en: "Mother's Day", rule: { kind: 'weekday', month: 5, weekday: 6, nth: 2 }, names: ['母亲节'], circle: 'western', greet: false },
  { id: 'child', zh: '儿童节', en: "Children's Day", rule: { kind: 'solar', month: 6, day: 1 }, names: ['六一', '儿童节', '61儿童节'], greet: false },
  { id: 'dragon-boat', zh: '端午', en: 'Dragon Boat Festival', rule: { kind: 'lunar', month: 5, day: 5 }, names: ['端午', '端阳'], greet: true },
  { id: 'father', zh: '父亲节', en: "Father's Day", rule: { kind: 'weekday', month: 6, weekday: 6, nth: 3 }, names: ['父亲节'], circle: 'western', greet: false },
  { id: 'mid-year-sale', zh: '618', en: '618 sale', rule: { kind: 'solar', month: 6, day: 18 }, names: ['618', '六一八', '6.18', '6·18'], greet: false },
  { id: 'army', zh: '建军节', en: 'Army Day', rule: { kind: 'solar', month: 8, day: 1 }, names: ['建军节', '八一'], greet: false },
  { id: 'qixi', zh: '七夕', en: 'Qixi', rule: { kind: 'lunar', month: 7, day: 7 }, names: ['七夕'], circle: 'lovers', greet: false },
  { id: 'ghost', zh: '中元', en: 'Zhongyuan', rule: { kind: 'lunar', month: 7, day: 15 }, names: ['中元', '七月半'], circle: 'mourning', greet: false },
  { id: 'teacher', zh: '教师节', en: "Teachers' Day", rule: { kind: 'solar', month: 9, day: 10 }, names: ['教师节'], greet: false },
  { id: 'mid-autumn', zh: '中秋', en: 'Mid-Autumn Festival', rule: { kind: 'lunar', month: 8, day: 15 }, names: ['中秋', '八月半'], greet: true },
  { id: 'national', zh: '国庆', en: 'National Day', rule: { kind: 'solar', month: 10, day: 1 }, names: ['国庆', '十一黄金周', '十一长假', '十一假期', '十一节'], greet: true },
  { id: 'double-ninth', zh: '重阳', en: 'Double Ninth', rule: { kind: 'lunar', month: 9, day: 9 }, names: ['重阳'], greet: true },
  { id: 'halloween', zh: '万圣节', en: 'Halloween', rule: { kind: 'solar', month: 10, day: 31 }, names: ['万圣'], circle: 'western', greet: false },
  { id: 'double-11', zh: '双11', en: 'Double 11', rule: { kind: 'solar', month: 11, day: 11 }, names: ['双11', '双十一', '双１１', '11.11', '光棍节'], greet: false },
  { id: 'thanksgiving', zh: '感恩节', en: 'Thanksgiving', rule: { kind: 'weekday', month: 11, weekday: 3, nth: 4 }, names: ['感恩节'], circle: 'western', greet: false },
  { id: 'double-12', zh: '双12', en: 'Double 12', rule: { kind: 'solar', month: 12, day: 12 }, names: ['双12', '双十二', '12.12'], greet: false },
  { id: 'christmas', zh: '圣诞', en: 'Christmas', rule: { kind: 'solar', month: 12, day: 25 }, names: ['圣诞', '平安夜'], circle: 'western', greet: true },
  { id: 'start-of-spring', zh: '立春', en: 'Start of Spring', rule: { kind: 'term', term: '立春' }, names: ['立春'], greet: true },
  { id: 'grain-rain', zh: '谷雨', en: 'Grain Rain', rule: { kind: 'term', term: '谷雨' }, names: ['谷雨'], greet: true },
  { id: 'start-of-summer', zh: '立夏', en: 'Start of Summer', rule: { kind: 'term', term: '立夏' }, names: ['立夏'], greet: true },
  { id: 'summer-solstice', zh: '夏至', en: 'Summer Solstice', rule: { kind: 'term', term: '夏至' }, names: ['夏至'], greet: true },
  { id: 'great-heat', zh: '大暑', en: 'Great Heat', rule: { kind: 'term', term: '大暑' }, names: ['大暑'], greet: true },
  { id: 'start-of-autumn', zh: '立秋', en: 'Start of Autumn', rule: { kind: 'term', term: '立秋' }, names: ['立秋'], greet: true },
  { id: 'cold-dew', zh: '寒露', en: 'Cold Dew', rule: { kind: 'term', term: '寒露' }, names: ['寒露'], greet: true },
  { id: 'start-of-winter', zh: '立冬', en: 'Start of Winter', rule: { kind: 'term', term: '立冬' }, names: ['立冬'], greet: true },
  { id: 'minor-snow', zh: '小雪', en: 'Minor Snow', rule: { kind: 'term', term: '小雪' }, names: ['小雪'], greet: true },
  { id: 'major-snow', zh: '大雪', en: 'Major Snow', rule: { kind: 'term', term: '大雪' }, names: ['大雪'], greet: true },
  { id: 'winter-solstice', zh: '冬至', en: 'Winter Solstice', rule: { kind: 'term', term: '冬至' }, names: ['冬至'], greet: true },
]

/** Words of a taboo that stand for a whole circle of festivals. */
export const FESTIVAL_CIRCLES: Readonly<Record<NonNullable<Festival['circle']> | 'all', readonly string[]>> = {
  western: ['洋节', '西方节日', '外国节日'],
  mourning: ['鬼节'],
  lovers: ['情人节'],
  all: ['不过节', '节日群发', '节日祝福', '群发祝福', '祝福短信', '节日问候', '不要群发', '别群发', '勿群发'],
}
