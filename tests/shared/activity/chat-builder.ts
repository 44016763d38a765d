import type { BlockExtra, MessageColumns } from '../../../shared/model/block'
import type { Ledger } from '../../../shared/model/ledger'
import type { Month } from '../../../shared/model/day'
import { toDay, wallOfDay } from '../../../shared/model/day'
import { NO_SENDER } from '../../../shared/model/ids'
import type { GroupId } from '../../../shared/model/ids'
import { kindCode } from '../../../shared/model/message'
import type { MessageExtras, MessageKind } from '../../../shared/model/message'
import { CHINA } from '../../../shared/model/zone'
import { buildLedger } from '../../../shared/activity/build-ledger'

export interface Line extends MessageExtras {
  /** `2024-03-06 09:05` or with seconds, China time; absent = no time. */
  at?: string
  /** Member number; absent = nobody. */
  from?: number
  text?: string
  kind?: MessageKind
}

export const GROUP = 'group-1' as GroupId

/** Epoch ms of a China time as in {@link Line}. */
export function atChina(text: string): number {
  const [day, time] = text.split(' ')
  const [hour, minute, second = 0] = time!.split(':').map(Number)
  return CHINA.toEpoch(wallOfDay(toDay(day!)!) + ((hour! * 60 + minute!) * 60 + second) * 1000)
}

/** Columns of one block, as the importer would make them. */
export function blockOf(lines: readonly Line[]): MessageColumns {
  const extras: BlockExtra[] = []
  const textEnd = new Uint32Array(lines.length)
  let text = ''
  lines.forEach(({ at: _at, from: _from, text: words = '', kind: _kind, ...more }, index) => {
    text += words
    textEnd[index] = text.length
    if (Object.keys(more).length > 0) extras.push({ index, ...more })
  })
  return {
    count: lines.length,
    sentAt: Float64Array.from(lines, line => (line.at === undefined ? NaN : atChina(line.at))),
    sender: Uint32Array.from(lines, line => line.from ?? NO_SENDER),
    kind: Uint8Array.from(lines, line => kindCode[line.kind ?? 'text']),
    text,
    textEnd,
    idKey: new Float64Array(lines.length),
    contentKey: Float64Array.from(lines, line => [...(line.text ?? '')].reduce((key, c) => (key * 31 + c.codePointAt(0)!) % 2 ** 50, line.text?.length ?? 0)),
    extras,
  }
}

/** The ledger of a month of one block's lines; `names` in order of member number. */
export function ledgerOf(lines: readonly Line[], month: string, names: readonly string[] = []): Ledger {
  return buildLedger({ groupId: GROUP, month: month as Month, zone: CHINA, blocks: [blockOf(lines)], memberNumberByName: new Map(names.map((name, number) => [name, number])) })
}
