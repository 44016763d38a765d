import type { TaggedSpan } from './tag-text'
import { isClauseEnd } from './word-marks'

const RELATIVE = /女儿|儿子|闺女|孩子|我家娃|老公|老婆|媳妇|爱人|我妈|我爸|老妈|老爸|爸妈|爷爷|奶奶|外婆|外公|朋友|同事|同学|老板|客户|邻居|我姐|我哥|我弟|我妹|表[哥弟姐妹]|堂[哥弟姐妹]|我家[猫狗]|[他她]|店庆|公司|别人/
const PAST = /以前|曾经|当年|原来是|原先|年轻时|上大学|那时候|小时候/
const NOW = /现在|如今|目前|还在|依然/
const BARE_MEASURE = /^[\s\d一二两三四五六七八九十百千万几多]+(?:[个件张条只台套份箱吨斤平米辆间人名位]|平米|公斤|左右|以上)*$/
/** Behind places that something is to be had in, not where the sender lives. */
const SEVERAL = /^(?:都|均|两地|等地|也有|皆)/
/** A question about the thing itself is no offer of it; a question whether anybody wants it is. */
const ASKED = /^[^，,。！!；;\n]{0,12}?(?:吗|么|嘛|多久|多少钱|怎么|如何)/
const WANTED = /要|需|收|租|买|换|感兴趣|合作|用得|看上/
const ABOUT_SELF_ONLY: ReadonlySet<string> = new Set(['birthday', 'hobby', 'taboo', 'role'])

/** Whether a stretch read as a fact says nothing about its sender after all: a relative's birthday, a job of long ago, a bare number, something only asked after. */
export function isBesideThePoint(text: string, { kind, from, to }: TaggedSpan): boolean {
  if (kind === 'need' || kind === 'offer') return BARE_MEASURE.test(text.slice(from, to)) || (kind === 'offer' && isAskedAfter(text.slice(to)))
  if (kind === 'city') return SEVERAL.test(text.slice(to))
  if (!ABOUT_SELF_ONLY.has(kind)) return false
  let start = from
  while (start > 0 && !isClauseEnd(text.charCodeAt(start - 1))) start--
  const ahead = text.slice(start, from)
  if (kind === 'role') return PAST.test(ahead) && !NOW.test(ahead)
  let end = to
  while (end < text.length && !isClauseEnd(text.charCodeAt(end))) end++
  return RELATIVE.test(ahead) && !/^.{0,3}(?:我|本人)(?!家|妈|爸|姐|哥|弟|妹|老|女|儿|闺)/.test(ahead) && !(kind === 'birthday' && /^[^，。]{0,2}我(?:生日|过生)/.test(text.slice(to, end)))
}

function isAskedAfter(behind: string): boolean {
  const asked = ASKED.exec(behind)
  return asked !== null && !WANTED.test(asked[0])
}
