import type { ByteSource } from '../../shared/importing/step'
import { memorySource } from './importing'

/** A message as it happened: `at` seconds after the beginning of the history, who wrote it, and what. */
export interface Happened {
  readonly at: number
  readonly who: 0 | 1 | 2
  readonly what: What
  /** Number in the history, for ids. */
  readonly n: number
}

export const WHAT = ['ok', 'words', 'smile', 'party', 'lines', 'picture'] as const
export type What = (typeof WHAT)[number]

/** Noon of the day, Beijing. */
const START = Date.UTC(2025, 4, 1, 4) / 1000
const IDS = ['wxid_a0000001', 'wxid_b0000002', 'wxid_c0000003']

/** The second member takes another name after half an hour. */
const nameOf = ({ who, at }: Happened): string => ['栗子', at < 1800 ? '小步' : '小步快跑', '老周'][who]!

const BODIES: Readonly<Record<Exclude<What, 'picture'>, { readonly code: string; readonly drawn: string }>> = {
  ok: { code: '好', drawn: '好' },
  words: { code: '周末去爬山  ', drawn: '周末去爬山' },
  smile: { code: '早[微笑]', drawn: '早🙂' },
  party: { code: '[庆祝]', drawn: '🎉' },
  lines: { code: '第一行 \n第二行', drawn: '第一行\n第二行' },
}
const body = ({ what }: Happened, style: 'code' | 'drawn', picture: string): string => (what === 'picture' ? picture : BODIES[what][style])

const wall = (at: number): string => new Date((START + 8 * 3600 + at) * 1000).toISOString().slice(0, 19).replace('T', ' ')

/** Five exporters of the same group, each with its own ids, times, names and words. */
export const DIALECTS: Readonly<Record<string, (messages: readonly Happened[]) => ByteSource>> = {
  weflowJson: messages => memorySource('群聊_栗子烘焙团.json', JSON.stringify({
    weflow: { version: '1', generator: 'WeFlow' }, session: { wxid: '990000000601@chatroom', nickname: '栗子烘焙团', remark: '', displayName: '栗子烘焙团', type: '群聊' },
    messages: messages.map((one, i) => ({
      localId: i + 1, createTime: START + one.at, formattedTime: wall(one.at), type: one.what === 'picture' ? '图片消息' : '文本消息', localType: one.what === 'picture' ? 3 : 1,
      content: body(one, 'code', '[图片]'), isSend: 0, senderUsername: IDS[one.who], senderDisplayName: nameOf(one), platformMessageId: `917000000000001${String(one.n).padStart(4, '0')}`,
    })),
  })),
  chatlogJson: messages => memorySource('栗子烘焙团.json', JSON.stringify(messages.map(one => ({
    seq: (START + one.at) * 1000 + one.n, time: `${wall(one.at).replace(' ', 'T')}+08:00`, talker: '990000000601@chatroom', talkerName: '栗子烘焙团', isChatRoom: true,
    sender: IDS[one.who], senderName: nameOf(one), isSelf: false, type: one.what === 'picture' ? 3 : 1, subType: 0, content: body(one, 'code', ''),
  })))),
  weflowTxt: messages => memorySource('群聊_栗子烘焙团.txt', messages.map(one => `${wall(one.at)} '${nameOf(one)}'\n${body(one, 'code', '[图片]')}\n\n`).join('')),
  wechatmsgCsv: messages => memorySource('栗子烘焙团_utf8.csv', [
    '\ufefflocalId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender',
    ...messages.map((one, i) => `${i + 1},31,${one.what === 'picture' ? 3 : 1},0,0,${START + one.at},2,"${body(one, 'drawn', '')}",${wall(one.at)},${nameOf(one)},${nameOf(one)},${IDS[one.who]}`),
  ].join('\r\n') + '\r\n'),
  mail: messages => memorySource('微信群栗子烘焙团的聊天记录.txt', [
    '栗子烘焙团 微信群上的聊天记录如下，请查收。\n\n\n—————  2025-05-01  —————\n\n',
    ...messages.map(one => `\n${nameOf(one)}  ${wall(one.at).slice(11, 16)}\n\n${body(one, 'drawn', '[图片: 0123456789abcdef0123456789abcdef.jpg(请在附件中查看)]')}\n\n`),
  ].join('')),
}
