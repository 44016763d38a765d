import { WORD_CLASSES } from '../../resources/facts/word-classes'
import type { FactKind } from './found-fact'
import { openingsOf, type Openings } from './openings'

/** Stands for each sign of a place name in a folded text. */
export const PLACE = '\ue000'
/** Stands for each sign of a date. */
export const DATE = '\ue001'
const oneOf = (words: string, least = 1): string => [...new Set(words.split(' '))].filter(word => word.length >= least).sort((a, b) => b.length - a.length).map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')

const BIT = '[^\\s，。！？；,!?;~～…：:]'
const ROLE = oneOf(WORD_CLASSES.role)
const HOBBY = oneOf(WORD_CLASSES.hobby.split(' ').slice(13).join(' '), 2)
/** Birthdays beside one of these are somebody else's. */
export const NOT_SELF = /(?:女儿|儿子|闺女|孩子|老公|老婆|媳妇|我妈|我爸|妈妈|爸爸|朋友|同事|同学|公司|群主|老板|客户|奶奶|爷爷|猫|狗|娃|姐|哥|弟|妹|婆|公公)/
const ASK = '谁有|谁家有|谁那有|谁手上有|谁手里有|谁那边有|谁认识|谁会|谁能|谁接|谁做|谁在做|谁懂|有没有|有无|有木有|有谁|哪里有|哪儿有|哪有|哪家有|哪位有|哪位做|有会|有懂|有做|有接|群里有'
const WANT = '求购|求租|求推荐|求介绍|跪求|急求|诚求|求个|求一个|求|蹲一个|蹲个|蹲|急寻|寻|想找|急找|要找|在找|找|诚招|急招|招聘|想招|招|急缺|还缺|缺|急需|需要|收购|高价收|回收|想收|收|想租|想买|想要|想学|想约|想请|想换|想盘|想定|想订|想采购|采购|征|推荐|介绍|想借|借|要'
const GIVE = '出租|招租|转让|转租|转|甩卖|甩|处理|承接|专接|可接|能接|接|提供|供应|出售|卖|出|空出|闲置|内推|可做|专做|主做|主营|代办|代做'
const HAVE = '手里有|手上有|手头有|手里|手上|我有|我这有|我这边有|我们有|我家有|库存|现货'
const LEAD = '(?:[一二两三几\\d]{0,4}[个位家台批套款间名辆条]|一些|点|些|下|几个|过|了|靠谱的|便宜的|合适的|专业的|现成的?|做|卖|懂|有)?'

/** A turn of phrase. */
export interface FrameRule {
  readonly kind: FactKind
  /** Matches only where it is told to begin. */
  readonly pattern: RegExp
  /** The only signs a match can begin with. */
  readonly openings: Openings
  /** The pattern stands behind what it points at: so many signs of the same clause, and whether it belongs to it itself. */
  readonly back?: { readonly least: number; readonly most: number; readonly isWhole: boolean }
}

/**
 * Turns of phrase over a text whose places and dates are folded. Group `x` is what they point at; one that starts with `⟵2,16:` points
 * at the 2 to 16 signs in front of it (`+`: and at itself). Looking backwards from a rare word is much cheaper than trying every start.
 */
export const FRAME_RULES: readonly FrameRule[] = (
  [
    ['need', `(?:${ASK})${LEAD}(?<x>${BIT}{2,24}?)(?:的吗|吗|呢|嘛|么|没|不|啊|呀|的$|的?(?=[\\s，。！？；,!?;~～…：:]|$))`],
    ['need', `(?:${WANT})${LEAD}(?<x>${BIT}{2,24}?)(?:吗|呢|啊|呀|哈|吧)?(?=[\\s，。！？；,!?;~～…：:]|$)`],
    ['need', `⟵2,16:(?:谁能接|谁接|谁能做|有推荐|求推荐|有没有|有会的|有人做吗|想找|谁有|急缺|的有吗)`],
    ['offer', `(?:${GIVE})${LEAD}(?<x>${BIT}{2,24}?)(?:了|啦|哈)?(?=[\\s，。！？；,!?;~～…：:]|$)`],
    ['offer', `(?:${HAVE})(?:一|两|几|[\\d]+)?[个台批套间名辆条]?(?<x>${BIT}{2,24})`],
    ['offer', `⟵2,16:(?:出租|招租|转让|转租|低价出|便宜出|低价转|低价处理|处理|可接|能接|可以接|可约|可做|能做|可以做|都能做|都做|都接|承接|有现货|现货|甩卖|出了|有空档|可定制|可租|欢迎)`],
    ['offer', `(?:要|需要|想要)(?<x>${BIT}{2,12}?)(?:的?(?:联系|找|私|滴|说|吱|喊|call|来))`],
    ['offer', `(?:想把|打算把|准备把|要把|把)(?<x>${BIT}{2,14}?)(?:出掉|转掉|转出去|盘出去|卖掉|卖了|处理掉|处理了|出了|转了)`],
    ['city', `(?:坐标|人在|常驻|现居|定居|base|目前在|现在在|我在|我们在|咱在|本人在|我们公司在|公司在|厂在|店在|家在|住在|我住|落户|扎根)(?<x>${PLACE}+)(?!出差|玩|旅|看|开会|见|机场|参展|站)`],
    ['city', `(?:搬到|搬来|搬去|迁到|迁往|调到|回到|回)了?(?<x>${PLACE}+)`],
    ['city', `(?<!下|路过|出差)(?:来|在|到)(?<x>${PLACE}+)(?:这边|本地|开|做|搞|卖|干|上班|工作|混|打工|生活|待|打拼|创业|第?[一二三四五六七八九十几\\d]+年|快|已经|经营|跑|带)`],
    ['city', `(?:^|[\\s，。,！!])(?<x>${PLACE}+)(?:这边|本地|开|做|搞|卖|干|的?[^\\s，。,人]{0,10}(?:厂|店|公司|工作室|馆|仓))`],
    ['city', `(?:报到|报道|大家好|新人|新来|我是|本人|你好)[^\\n]{0,12}?[\\s，。,：:]+(?<x>${PLACE}+)(?=[\\s，。,！!]|$)`],
    ['hometown', `(?<x>${PLACE}+(?:省|市|县)?)(?:人(?!民|才|工|多|少|家|气|流|力|均|脉)|妹子|姑娘|汉子|小伙|娃|土著|媳妇)`],
    ['hometown', `(?:老家|祖籍|家乡|娘家|籍贯|出生在|生在|嫁到|户口)[在是还就]{0,2}(?<x>${PLACE}+)`],
    ['hometown', `(?:我|我是|本人|本人是|俺|我们都是|我家)(?<x>${PLACE}+)(?:的)?(?=[\\s，。,！!~]|$)`],
    ['birthday', `(?<x>${DATE}+)(?:就是|是|号|，|,|\\s)?(?:我的?|本人)?[^，。,\\s]{0,6}(?:生日|出生|生的|生人|过生)`],
    ['birthday', `(?:生日|出生|生辰)[^，。,\\d]{0,5}?(?<x>${DATE}+)`],
    ['birthday', `(?:我|本人|俺)[^，。,]{0,6}?(?<x>${DATE}+)(?:[^，。,]{0,3}(?:生|的))`],
    ['industry', `(?:我|我们|本人|家里|我家|咱|是|一直|主要|专门|在${PLACE}+)(?:是|就)?(?:做|搞|干|卖|从事|经营|专注|开)了?(?<x>${BIT}{2,10}?)(?:的|行业|这行|这块|生意|[一二三四五六七八九十几\\d]+多?年|为主)(?=[\\s，。！,!的了]|$)`],
    ['industry', `(?:^|[\\s，。,])(?:专做|专注|主做|做|搞|入行|干)(?<x>${BIT}{2,10}?)(?:的|行业|这行|生意)?(?:[一二三四五六七八九十几\\d]+多?年|的)(?=[\\s，。！,!了]|$)`],
    ['industry', `(?:我|我们|本人|${PLACE})[^，。,\\s]{0,6}开了?(?:一?家|个|间)?(?<x>${BIT}{1,8}?(?:店|馆|厂|公司|工作室|诊所|铺|吧|坊))`],
    ['role', `(?:我是|本人是?|我就是|我就一个?|我现在是|我当|在下|咱是|我也是|我其实是|身份是)(?:[个名一位的做]|一枚|一家|公司)*?(?<x>${BIT}{0,6}?(?:${ROLE}))(?!们|吗|的)`],
    ['role', `(?:^|[\\s，。,])(?<x>${BIT}{0,4}?(?:${ROLE}))(?:一枚|一名|出身|转行)`],
    ['role', `(?:当|做|任|担任|负责|兼职)(?<x>${BIT}{0,6}(?:${ROLE}))(?=[\\s，。,]|$|[一二三四五六七八九十\\d]+年)`],
    ['taboo', `(?<x>(?:从来不|从不|不|戒|忌|滴酒不)(?:能|再)?(?:吃|喝|接|收|做|拍|碰|沾|赊|谈|送|卖|抽|打|加|讲价|还价|砍价|接受|参加|合作|投|代|承接|议价|包邮)${BIT}{1,12})`],
    ['taboo', `⟵1,6+:(?:过敏|不耐受?|忌口)`],
    ['taboo', `(?<x>(?:别|不要|请勿|勿|莫|拒绝|谢绝|禁止)(?:给我|约我|找我|叫我|打|发|加|私|催|让|跟我|在|再|劝|点)${BIT}{1,12})`],
    ['taboo', `⟵2,10+:(?:别找我|勿扰|免谈|不接|一律不[^，。,\\s]{0,3}|概不[^，。,\\s]{1,3}|不做|不收|不碰|别约我?[^，。,\\s]{0,4}|不考虑|受不了|别加我?|绕道|滚)`],
    ['hobby', `(?:喜欢|爱|最爱|迷上|迷|沉迷|爱好|平时|业余|周末|下班|没事|除了|固定|好一口|瘾|玩|入坑|人送外号)[^，。,\\s]{0,6}?(?<x>${BIT}{0,3}(?:${HOBBY}))`],
    ['hobby', `(?<x>(?:${HOBBY}))(?:爱好者|发烧友|党|玩家|佬|第?[一二三四五六七八九十\\d]+年|控|迷)`],
    ['project', `(?:在做|正在做|筹备|在筹|在搞|正在搞|正在弄|准备上|准备开|要开|马上开|在开发|在研发|在写|正在写|在申请|准备做|在建|启动|正在拍|在拍|正在筹备|打算做|在装修)(?:一个|一家|个|家|新|自己的|了|一套|一本)*(?<x>${BIT}{2,14})`],
    ['project', `⟵2,10:(?:在装修|内测|试营业|筹备中|立项|开工|动工|年底投产|上线|正在打桩|改版|在建|进行中|设计中|选址)`],
  ] as const
).map(([kind, source]) => {
  const [, least, most, whole, tail] = /^⟵(\d+),(\d+)(\+?):(.*)$/s.exec(source) ?? []
  const pattern = new RegExp(tail ?? source, 'y')
  const openings = openingsOf(tail ?? source)
  return tail === undefined ? { kind, pattern, openings } : { kind, pattern, openings, back: { least: Number(least), most: Number(most), isWhole: whole === '+' } }
})
