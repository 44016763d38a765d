import type { Ledger } from '../../../shared/model/ledger'
import type { Day } from '../../../shared/model/day'
import { ledgerOf } from './chat-builder'
import type { Line } from './chat-builder'

/**
 * A chat over the turn of a month, small enough to count by hand. 2024-02-26 is a Monday.
 * 0 张姐 asks and opens, 1 老周 answers, 2 小满 greets, 3 阿桂 writes once, 4 李工 is only named.
 */
export const LINES: Line[] = [
  { at: '2024-02-26 09:00', from: 0, text: '谁有叉车？' },
  { at: '2024-02-26 09:02', from: 1, text: '我有两台' },
  { at: '2024-02-28 20:00', from: 2, text: '早上好' },
  { at: '2024-02-29 23:59', from: 0, text: '冷库电费涨了' },
  { at: '2024-03-01 00:01', from: 1, text: '我这边也涨了' },
  { at: '2024-03-01 00:03', from: 0, text: '谢谢' },
  { at: '2024-03-02 12:00', from: 0, text: '发票怎么开？' },
  { at: '2024-03-03 10:00', from: 3, text: '资料 https://example.com' },
  { at: '2024-03-03 10:01', kind: 'system', text: '小满加入本群', event: 'join', who: ['小满'], by: '张姐', via: 'invite' },
  { at: '2024-03-03 10:02', kind: 'system', text: '李工被移出群聊', event: 'remove', who: ['李工'], by: '张姐' },
]
export const NAMES = ['张姐', '老周', '小满', '阿桂', '李工']
export const LEDGERS: Ledger[] = [ledgerOf(LINES, '2024-02', NAMES), ledgerOf(LINES, '2024-03', NAMES)]
export const WEEK = { from: '2024-02-26' as Day, to: '2024-03-03' as Day }
export const day = (text: string): Day => text as Day
