/**
 * Writes a deterministic export: `node tests/bench/generate.mjs FORMAT MESSAGES FILE [SEED]`. 500 members whose activity
 * follows Zipf's law, Chinese text, bursts and quiet nights; as QQ txt about 91 MB a million messages.
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

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
    return { share, name, title: random() < 0.1 ? '【活跃】' : '', id: 9900000000 + i }
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
  return random() < 0.03 ? `${body}\n${PHRASES[Math.floor(random() * PHRASES.length)]}` : body
}

/** Messages one after the other: wall-clock ms, member, text, whether it is a picture. The same seed gives the same group. */
function* messagesOf(count, seed) {
  const random = seeded(seed)
  const members = makeMembers(random)
  let wall = Date.UTC(2021, 0, 1, 8)
  // A million messages last some three years; more of them come closer together, so that none lies in the future.
  const pace = Math.min(1, 1_000_000 / count)
  for (let i = 0; i < count; i++) {
    wall += Math.floor((random() < 0.85 ? random() * 60_000 : random() * 900_000) * pace)
    if (new Date(wall).getUTCHours() < 6) wall += 6 * 3_600_000
    yield { wall, member: memberAt(members, random()), body: bodyOf(random), number: i }
  }
}

/** Joins small texts to pieces of about a megabyte. */
function* inPieces(texts) {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length < 1 << 20) continue
    yield piece
    piece = ''
  }
  yield piece
}

const GROUP = '资源对接总群'
const dayOf = time => `${time.getUTCFullYear()}-${two(time.getUTCMonth() + 1)}-${two(time.getUTCDate())}`
const clockOf = time => `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())}`
/** The group lives in China: its wall clock is eight hours ahead. */
const epochOf = wall => wall - 8 * 3_600_000

function* qqTexts(count, seed) {
  const bar = '='.repeat(64)
  yield `\ufeff消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n${bar}\r\n消息分组:我的群聊\r\n${bar}\r\n消息对象:${GROUP}\r\n${bar}\r\n\r\n`
  for (const { wall, member, body } of messagesOf(count, seed)) {
    const time = new Date(wall)
    yield `${dayOf(time)} ${time.getUTCHours()}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())} ${member.title}${member.name}(${member.id})\r\n${body.replaceAll('\n', '\r\n')}\r\n\r\n`
  }
}

function* whatsappTexts(count, seed) {
  yield '1/1/21, 08:00 - Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them.\n'
  for (const { wall, member, body } of messagesOf(count, seed)) {
    const time = new Date(wall)
    yield `${time.getUTCMonth() + 1}/${time.getUTCDate()}/${time.getUTCFullYear() % 100}, ${two(time.getUTCHours())}:${two(time.getUTCMinutes())} - ${member.name}: ${body === '[图片]' ? '<Media omitted>' : body}\n`
  }
}

const csvField = text => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function* wechatCsvTexts(count, seed) {
  yield '\ufefflocalId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\r\n'
  for (const { wall, member, body, number } of messagesOf(count, seed)) {
    const time = new Date(wall)
    const fields = [number + 1, 7, body === '[图片]' ? 3 : 1, 0, 0, Math.floor(epochOf(wall) / 1000), 2, body === '[图片]' ? '<msg><img/></msg>' : csvField(body), `${dayOf(time)} ${clockOf(time)}`, member.name, member.name, `wxid_${member.id}`]
    yield `${fields.join(',')}\r\n`
  }
}

const chatlabMessage = ({ wall, member, body, number }) =>
  ({ sender: `wxid_${member.id}`, accountName: member.name, timestamp: Math.floor(epochOf(wall) / 1000), type: body === '[图片]' ? 1 : 0, content: body, platformMessageId: `${7_000_000_000_000 + number}` })
const CHATLAB = { version: '0.0.2', exportedAt: 1_700_000_000, generator: 'bench' }
const META = { name: GROUP, platform: 'wechat', type: 'group', groupId: '990000000001@chatroom' }

function* chatlabTexts(count, seed) {
  yield `{"chatlab":${JSON.stringify(CHATLAB)},"meta":${JSON.stringify(META)},"members":[],"messages":[\n`
  for (const message of messagesOf(count, seed)) yield `${message.number === 0 ? '' : ',\n'}${JSON.stringify(chatlabMessage(message))}`
  yield '\n]}\n'
}

function* chatlabLines(count, seed) {
  yield `${JSON.stringify({ _type: 'header', chatlab: CHATLAB, meta: META })}\n`
  for (const message of messagesOf(count, seed)) yield `${JSON.stringify({ _type: 'message', ...chatlabMessage(message) })}\n`
}

function* telegramTexts(count, seed) {
  yield `{\n "name": "${GROUP}",\n "type": "private_supergroup",\n "id": 9990000001,\n "messages": [\n`
  for (const { wall, member, body, number } of messagesOf(count, seed)) {
    const time = new Date(wall)
    const message = {
      id: number + 1, type: 'message', date: `${dayOf(time)}T${clockOf(time)}`, date_unixtime: `${Math.floor(epochOf(wall) / 1000)}`, from: member.name, from_id: `user${member.id}`,
      text: body, text_entities: [{ type: 'plain', text: body }],
    }
    yield `${number === 0 ? '' : ',\n'}${JSON.stringify(message, null, 1)}`
  }
  yield '\n ]\n}\n'
}

/** What can be generated: name → file name and text in small pieces. */
export const FORMATS = {
  'qq-txt': { file: `${GROUP}.txt`, texts: qqTexts },
  'whatsapp-txt': { file: `WhatsApp Chat with ${GROUP}.txt`, texts: whatsappTexts },
  'wechat-csv': { file: `${GROUP}_utf8.csv`, texts: wechatCsvTexts },
  'chatlab-jsonl': { file: `${GROUP}.jsonl`, texts: chatlabLines },
  'chatlab-json': { file: `${GROUP}.json`, texts: chatlabTexts },
  'telegram-json': { file: 'result.json', texts: telegramTexts },
}

/** Text of an export of `count` messages, in pieces of about a megabyte. */
export const exportText = (format, count, seed = 1) => inPieces(FORMATS[format].texts(count, seed))

/** Writes the pieces of a text; returns the bytes written. */
export function writePieces(file, pieces) {
  const out = openSync(file, 'w')
  let bytes = 0
  for (const piece of pieces) bytes += writeSync(out, piece)
  closeSync(out)
  return bytes
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [format, messages, file, seed] = process.argv.slice(2)
  if (!Object.hasOwn(FORMATS, format ?? '') || !messages || !file) {
    console.error(`usage: node tests/bench/generate.mjs ${Object.keys(FORMATS).join('|')} MESSAGES FILE [SEED]`)
    process.exit(2)
  }
  const bytes = writePieces(file, exportText(format, Number(messages), Number(seed ?? 1)))
  console.log(`${file}: ${messages} messages, ${(bytes / 1e6).toFixed(1)} MB`)
}
