import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { patchPerson, createPerson } from '../../../../renderer/data/people'
import type { ImportStore } from '../../../../renderer/data/import-worker/store-tools'
import { undoLast } from '../../../../renderer/data/act'
import { getSettings, patchSettings } from '../../../../renderer/data/settings'
import { logContact, visitsOf } from '../../../../renderer/data/visits'
import { storeDrafts } from '../../../../renderer/data/follow-ups'
import { register } from '../../../../renderer/data/database'
import { readDay } from '../../../../renderer/features/today/day-data'
import { dayList } from '../../../../renderer/features/today/day-rows'
import { copyWords, finish, type ActContext } from '../../../../renderer/features/today/row-acts'
import { useTodayView } from '../../../../renderer/features/today/today.view'
import type { Person } from '../../../../shared/model/person'
import { CHINA } from '../../../../shared/model/zone'
import { dropRegister, freshRegister } from '../../data/register-support'
import { noon, TODAY } from '../../../shared/followups/build-register'
import { aRow, wordingIn } from './day'

let store: ImportStore
let clipboard: string[] = []
beforeEach(async () => {
  store = await freshRegister()
  clipboard = []
  vi.stubGlobal('navigator', { clipboard: { writeText: (text: string) => Promise.resolve(void clipboard.push(text)) } })
  useTodayView.setState(useTodayView.getInitialState(), true)
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await dropRegister(store)
})

/** The one row of a day with a follow-up of `rule` about somebody new. */
async function aDayWith(rule: string, reason: Parameters<typeof aRow>[2], prepare: (person: Person) => Promise<unknown> = () => Promise.resolve()) {
  const person = await createPerson('陆工')
  await prepare(person)
  await storeDrafts([aRow(rule, person.id, reason)], TODAY)
  const data = await readDay(TODAY)
  const context: ActContext = { data, wording: wordingIn('zh'), now: () => noon(TODAY), zone: CHINA }
  return { person, context, row: dayList(data, TODAY, CHINA).rows[0]! }
}

const often = ({ id }: Person) => patchSettings({ touchesPerPerson: 1 }).then(() => logContact({ personId: id, on: TODAY, outcome: 'replied', text: '' }, { zone: CHINA }))
const ROWS = [['new-match', { code: 'match.new', text: '叉车', count: 2 }], ['newcomer', { code: 'newcomer.day3', group: '仓储群', joinedOn: TODAY }]] as const

describe('copying the words of a row', () => {
  it.each(ROWS)('asks the gate also where the row itself is no contact: %s', async (rule, reason) => {
    const { row, context } = await aDayWith(rule, reason, often)
    await copyWords(row, context)
    expect(clipboard).toEqual([])
    expect(useTodayView.getState().open).toMatchObject({ mode: 'reason' })
    await copyWords(row, context, '他托我问的')
    expect(clipboard[0]).toContain('陆工')
  })

  it.each(ROWS)('makes ticking such a row a contact on record, with the words that were used: %s', async (rule, reason) => {
    const { person, row, context } = await aDayWith(rule, reason)
    await copyWords(row, context)
    await finish(row, context)
    expect(await visitsOf(person.id)).toMatchObject([{ scriptId: row.words!.script.id, followUp: row.key }])
  })

  it('leaves a row that was only looked at a tick without a contact', async () => {
    const { person, row, context } = await aDayWith(...ROWS[0])
    await finish(row, context)
    expect(await visitsOf(person.id)).toEqual([])
    expect(await register().followUps.get(row.key)).toMatchObject({ state: 'done' })
  })

  it('stays on record when the page is loaded anew before anything is logged: the tick is a contact with those words and that reason', async () => {
    const { person, row, context } = await aDayWith(...ROWS[0], often)
    await copyWords(row, context, '他托我问的')
    useTodayView.setState(useTodayView.getInitialState(), true)
    const again = dayList(await readDay(TODAY), TODAY, CHINA).rows[0]!
    await finish(again, context)
    expect((await visitsOf(person.id))[0]).toMatchObject({ scriptId: row.words!.script.id, followUp: row.key, override: '他托我问的' })
  })

  it('is nothing that Ctrl+Z takes back: what was done before it is', async () => {
    const { person, row, context } = await aDayWith(...ROWS[0])
    await patchPerson(person.id, { remark: '陆工 立体库' })
    await copyWords(row, context)
    await undoLast()
    expect((await register().people.get(person.id))?.remark).toBeUndefined()
    expect((await register().followUps.get(row.key))?.copied).toMatchObject({ script: row.words!.script.id })
  })

  it('copies nothing for somebody marked as not to be contacted after the page was drawn', async () => {
    const { person, row, context } = await aDayWith(...ROWS[0])
    await patchPerson(person.id, { doNotContact: true })
    await copyWords(row, context)
    expect(clipboard).toEqual([])
  })
})

describe('ticking a planned post', () => {
  it('marks the post as made, and one undo takes both back', async () => {
    await patchSettings({ moments: [{ id: 'm1', on: TODAY, text: '冷链新规', tags: [] }, { id: 'm2', on: TODAY, text: '别的', tags: [] }] })
    await storeDrafts([aRow('moments-post', undefined, { code: 'moments.post', text: '冷链新规', people: 3 }, { key: `moments-post:m1:${TODAY}`, lane: 'greetings' })], TODAY)
    const data = await readDay(TODAY)
    const [row] = dayList(data, TODAY, CHINA).rows
    await finish(row!, { data, wording: wordingIn('zh'), now: () => noon(TODAY), zone: CHINA })
    expect((await getSettings()).moments?.map(({ posted }) => posted)).toEqual([true, undefined])
    await undoLast()
    expect((await getSettings()).moments?.map(({ posted }) => posted)).toEqual([undefined, undefined])
    expect(await register().followUps.get(row!.key)).toMatchObject({ state: 'open' })
  })
})
