import { NO_SENDER } from '../model/ids'
import type { MessageRecord, RowSender } from '../model/record'
import { ownText } from '../model/own-text'
import type { FileSender } from './step'

/** What is known so far about one sender of one chat. */
export interface SenderState {
  readonly number: number
  readonly id: string | undefined
  readonly firstName: string
  name: string
  /** Every name in order of first use, the present one included. */
  readonly names: string[]
  isSelf: boolean
  readonly anonymous: boolean
  /** Epoch ms; ±Infinity until a message with a time was seen, so that the fields stay plain numbers. */
  firstAt: number
  lastAt: number
  /** Wrote in the block being built. */
  active: boolean
}

/**
 * The senders of one chat. An id identifies; without one the name does, and a name with an id never stands for the
 * same name without. Anonymous writers share an id, so for them the name counts too.
 */
export class SenderList {
  readonly #byId = new Map<string, SenderState>()
  readonly #byName = new Map<string, SenderState>()
  readonly #byRow = new Map<RowSender, SenderState>()
  readonly all: SenderState[] = []
  #active: SenderState[] = []

  /** The sender of a message, seen now; `null` for notices and unnamed senders. `sentAt` in epoch ms, NaN unknown. */
  of(record: MessageRecord, sentAt: number): SenderState | null {
    const { senderId: id, senderName } = record
    if (senderName === null || (senderName === '' && id === undefined)) return null
    const name = senderName === '' ? id! : senderName
    const state = this.#find(record, name)
    if (state.name !== name) {
      state.name = ownText(name)
      if (!state.names.includes(state.name)) state.names.push(state.name)
    }
    if (record.isSelf) state.isSelf = true
    return this.#seen(state, sentAt)
  }

  /** {@link of} for the sender of a row. */
  ofRow(sender: RowSender, sentAt: number): SenderState {
    const known = this.#byRow.get(sender)
    if (known === undefined || known.name !== sender.name) {
      const state = this.of({ type: 'message', chat: 0, time: null, kind: 'text', text: '', senderName: sender.name, ...(sender.id === undefined ? {} : { senderId: sender.id }) }, sentAt)!
      this.#byRow.set(sender, state)
      return state
    }
    return this.#seen(known, sentAt)
  }

  #seen(state: SenderState, sentAt: number): SenderState {
    if (sentAt < state.firstAt) state.firstAt = sentAt
    if (sentAt > state.lastAt) state.lastAt = sentAt
    if (!state.active) {
      state.active = true
      this.#active.push(state)
    }
    return state
  }

  #find(record: MessageRecord, name: string): SenderState {
    const { senderId: id } = record
    const anonymous = record.anonymous === true
    const table = id !== undefined && !anonymous ? this.#byId : this.#byName
    const key = id === undefined ? (record.isSelf ? `${name}\u0000self` : name) : anonymous ? `${id}\u0000${name}` : id
    const known = table.get(key)
    if (known) return known
    const first = ownText(name)
    const state: SenderState = {
      number: this.all.length, id: id === undefined ? undefined : ownText(id), firstName: first, name: first, names: [first],
      isSelf: record.isSelf === true, anonymous, firstAt: Infinity, lastAt: -Infinity, active: false,
    }
    table.set(ownText(key), state)
    this.all.push(state)
    return state
  }

  /** Everyone who wrote since the last call, by number. */
  takeActive(): readonly FileSender[] {
    const active = this.#active.sort((a, b) => a.number - b.number).map(toFileSender)
    for (const state of this.#active) state.active = false
    this.#active = []
    return active
  }
}

function toFileSender(state: SenderState): FileSender {
  const sender: FileSender = {
    number: state.number, name: state.name, firstName: state.firstName, firstAt: finite(state.firstAt), lastAt: finite(state.lastAt),
    otherNames: state.names.filter(name => name !== state.name && name !== state.id),
    ...(state.id === undefined ? {} : { id: state.id }),
    ...(state.isSelf ? { isSelf: true } : {}),
    ...(state.anonymous ? { anonymous: true } : {}),
  }
  return sender
}

const finite = (time: number): number | null => (Number.isFinite(time) ? time : null)

/** The number a block stores for a sender. */
export const senderNumber = (state: SenderState | null): number => (state === null ? NO_SENDER : state.number)
