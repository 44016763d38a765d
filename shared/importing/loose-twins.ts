import type { BlockExtra, Dialect, MessageColumns } from '../model/block'
import { NO_SENDER } from '../model/ids'
import { contentOf, likeness, LIKENESSES, type Content } from './alike-text'
import type { BlockTable } from './block-table'
import { sameDialect } from './dialect'

/** The other numbers under which the register may know a sender, such as a member without id of the same name. */
export type AlikeSenders = (sender: number) => ReadonlySet<number>

/** How the messages that are being sifted are written. */
export interface Sifting {
  readonly dialect: Dialect
  readonly alike: AlikeSenders
}

export interface Twin {
  readonly table: BlockTable
  readonly at: number
}

const MINUTE = 60_000

/** A stored block of another exporter by minutes. Made when the first message without an equal one is looked for. */
class LooseTable {
  readonly #byMinute = new Map<number, number[]>()
  readonly #contents = new Map<number, Content>()
  /** Times are compared in whole minutes, else in whole seconds. */
  readonly unit: number
  readonly sameIds: boolean

  constructor(readonly table: BlockTable, from: Dialect) {
    const { sentAt, count } = table.columns
    for (let i = 0; i < count; i++) {
      const minute = Math.floor(sentAt[i]! / MINUTE)
      const list = this.#byMinute.get(minute)
      if (list) list.push(i)
      else this.#byMinute.set(minute, [i])
    }
    this.unit = from.coarse || table.dialect!.coarse ? MINUTE : 1000
    this.sameIds = from.ids === table.dialect!.ids
  }

  in(minute: number): readonly number[] {
    return this.#byMinute.get(minute) ?? NONE
  }

  content(at: number): Content {
    const known = this.#contents.get(at)
    if (known) return known
    const made = contentAt(this.table.columns, at)
    this.#contents.set(at, made)
    return made
  }
}

const NONE: readonly number[] = []

function contentAt({ kind, text, textEnd, extras }: MessageColumns, i: number): Content {
  return contentOf(kind[i]!, text.slice(i === 0 ? 0 : textEnd[i - 1], textEnd[i]), extras.length === 0 ? undefined : extraAt(extras, i))
}

/** Extras are few and ascending by their message. */
function extraAt(extras: readonly BlockExtra[], index: number): BlockExtra | undefined {
  let low = 0
  let high = extras.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (extras[middle]!.index < index) low = middle + 1
    else high = middle
  }
  return extras[low]?.index === index ? extras[low] : undefined
}

/**
 * Finds messages that another exporter wrote differently: seconds missing, text trimmed, emoji as codes, names for ids, other
 * words for a picture. `wanted`: indexes without an equal message; each stored message is given away once. The surest pairs
 * are made first.
 */
export function looseTwins(columns: MessageColumns, wanted: readonly number[], tables: readonly BlockTable[], sifting: Sifting): Map<number, Twin> {
  const twins = new Map<number, Twin>()
  const others = tables.filter(table => table.dialect !== undefined && !sameDialect(table.dialect, sifting.dialect)).map(table => new LooseTable(table, sifting.dialect))
  if (others.length === 0) return twins
  const contents = new Map<number, Content>()
  for (const wish of LIKENESSES) {
    for (const i of wanted) {
      if (twins.has(i)) continue
      const content = contents.get(i) ?? contentAt(columns, i)
      contents.set(i, content)
      const twin = twinIn(others, { columns, i, content, wish, alike: sifting.alike })
      if (!twin) continue
      twin.table.matched[twin.at] = 1
      twins.set(i, twin)
    }
  }
  return twins
}

interface Seeker {
  readonly columns: MessageColumns
  readonly i: number
  readonly content: Content
  readonly wish: number
  readonly alike: AlikeSenders
}

function twinIn(others: readonly LooseTable[], { columns, i, content, wish, alike }: Seeker): Twin | null {
  const time = columns.sentAt[i]!
  if (time !== time) return null
  const sender = columns.sender[i]!
  for (const other of others) {
    const { sentAt, sender: senders, idKey } = other.table.columns
    for (const at of other.in(Math.floor(time / MINUTE))) {
      if (other.table.matched[at] !== 0 || Math.floor(sentAt[at]! / other.unit) !== Math.floor(time / other.unit)) continue
      if (other.sameIds && idKey[at] !== 0 && columns.idKey[i] !== 0) continue
      if (!isSender(sender, senders[at]!, alike, content.group === 'notice')) continue
      if (likeness(content, other.content(at)) === wish) return { table: other.table, at }
    }
  }
  return null
}

function isSender(sender: number, stored: number, alike: AlikeSenders, isNotice: boolean): boolean {
  if (sender === stored) return true
  if (sender === NO_SENDER || stored === NO_SENDER) return isNotice
  return alike(sender).has(stored)
}
