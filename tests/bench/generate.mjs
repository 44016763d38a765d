/**
 * Writes a deterministic QQ text export: `node tests/bench/generate.mjs MESSAGES FILE [SEED]`. 500 members whose activity
 * follows Zipf's law, Chinese text, unpadded hours, bursts and quiet nights: about 91 MB a million messages.
 */
import { closeSync, openSync, writeSync } from 'node:fs'

const MEMBERS = 500
const SURNAMES = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高'
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰涛明超秀英霞平刚桂文辉玲鑫宇晨'
const CITIES = ['杭州', '上海', '深圳', '成都', '广州', '武汉', '北京', '苏州']
const TRADES = ['跨境电商', '直播', '摄影', '装修', '财税', '外贸', '物流', '设计']
const PHRASES = [
  '今天有人去看展吗', '这个价格还可以再谈谈', '我这边有一批现货，需要的私聊我', '收到', '好的好的', '哈哈哈哈', '明天下午两点开会，大家记得准时',
  '请问谁认识做注塑模具的工厂', '昨天那家店的服务真不错', '辛苦了', '这个问题我也遇到过，后来换了服务商就好了', '有没有推荐的会计代账公司',
  '图片发到群文件里了', '早上好', '晚安各位', '周末一起爬山', '预算大概两万左右', '发票可以开专票吗', '快递三天还没到，真着急', '谢谢分享，学到了',
  '我觉得先把需求写清楚，再去找人报价，不然来回改很浪费时间', '有道理', '报名的接龙一下', '下个月的活动场地定下来了吗', '加油', '这个政策具体怎么执行还要等通知',
]

/** A small seeded generator of numbers in [0, 1): the same seed always gives the same file. */
function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const two = n => (n < 10 ? `0${n}` : `${n}`)

/** The group's members with the cumulated share of all messages each writes. */
function makeMembers(random) {
  const pick = list => list[Math.floor(random() * list.length)]
  const weights = Array.from({ length: MEMBERS }, (_, i) => 1 / (i + 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let share = 0
  return weights.map((weight, i) => {
    share += weight / total
    const person = pick(SURNAMES) + pick(GIVEN) + (random() < 0.5 ? pick(GIVEN) : '')
    const name = random() < 0.4 ? `${pick(CITIES)}-${pick(TRADES)}-${person}` : person
    return { share, sender: `${random() < 0.1 ? '【活跃】' : ''}${name}(${9900000000 + i})` }
  })
}

function memberAt(members, point) {
  let low = 0
  let high = members.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (members[middle].share < point) low = middle + 1
    else high = middle
  }
  return members[low]
}

function bodyOf(random) {
  if (random() < 0.06) return '[图片]'
  let body = PHRASES[Math.floor(random() * PHRASES.length)]
  while (random() < 0.36) body += `，${PHRASES[Math.floor(random() * PHRASES.length)]}`
  return random() < 0.03 ? `${body}\r\n${PHRASES[Math.floor(random() * PHRASES.length)]}` : body
}

/** Text of the export in pieces. */
export function* qqText(messages, seed = 1) {
  const random = seeded(seed)
  const members = makeMembers(random)
  const bar = '='.repeat(64)
  let text = `\ufeff消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n${bar}\r\n消息分组:我的群聊\r\n${bar}\r\n消息对象:资源对接总群\r\n${bar}\r\n\r\n`
  let wall = Date.UTC(2021, 0, 1, 8)
  for (let i = 0; i < messages; i++) {
    wall += random() < 0.85 ? Math.floor(random() * 60_000) : Math.floor(random() * 900_000)
    const time = new Date(wall)
    if (time.getUTCHours() < 6) wall += 6 * 3_600_000
    const day = `${time.getUTCFullYear()}-${two(time.getUTCMonth() + 1)}-${two(time.getUTCDate())}`
    const clock = `${time.getUTCHours()}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())}`
    text += `${day} ${clock} ${memberAt(members, random()).sender}\r\n${bodyOf(random)}\r\n\r\n`
    if (text.length > 1 << 20) {
      yield text
      text = ''
    }
  }
  yield text
}

/** Writes the pieces of a text; returns the bytes written. */
export function writePieces(file, pieces) {
  const out = openSync(file, 'w')
  let bytes = 0
  for (const piece of pieces) bytes += writeSync(out, piece)
  closeSync(out)
  return bytes
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [messages, file, seed] = process.argv.slice(2)
  if (!messages || !file) {
    console.error('usage: node tests/bench/generate.mjs MESSAGES FILE [SEED]')
    process.exit(2)
  }
  const bytes = writePieces(file, qqText(Number(messages), Number(seed ?? 1)))
  console.log(`${file}: ${messages} messages, ${(bytes / 1e6).toFixed(1)} MB`)
}
