import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect, registerName } from '../../../renderer/data/database'
import { openFollowUps } from '../../../renderer/data/follow-ups'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { patchGroup } from '../../../renderer/data/groups'
import { setLadder } from '../../../renderer/data/ladder'
import { closeIntroduction, startIntroduction } from '../../../renderer/data/introductions'
import { startMatchJobs } from '../../../renderer/data/match-worker/match-jobs'
import type { MatchAsk } from '../../../renderer/data/match-worker/protocol'
import { askMatches, matchWith, onMatchChange, type MatchWorker } from '../../../renderer/data/matches'
import { createNeed } from '../../../renderer/data/needs'
import { createOffer } from '../../../renderer/data/offers'
import { createPerson, listPeople, patchPerson } from '../../../renderer/data/people'
import { placingActs } from '../../../renderer/data/placing-acts'
import { planRegister } from '../../../renderer/data/plan-worker/plan-jobs'
import { buildLexicon } from '../../../shared/matching/lexicon'
import type { Day } from '../../../shared/model/day'
import type { Group } from '../../../shared/model/group'
import type { PersonId } from '../../../shared/model/ids'
import { CHINA } from '../../../shared/model/zone'
import { dropRegister, freshRegister, importFile, qqFile, qqLine } from './register-support'

const TODAY = '2026-11-21' as Day
const NOW = Date.UTC(2026, 10, 21, 1)
const lexicon = buildLexicon()
let store: ImportStore

/** The worker's own work, beside the page. */
function workerBeside(): MatchWorker {
  const db = connect(registerName(), 'relaxed')
  const face: MatchWorker = { onmessage: null, onerror: null, postMessage: ask => hear(structuredClone(ask)), terminate: () => db.close() }
  const hear: (ask: MatchAsk) => void = startMatchJobs(db, data => face.onmessage?.({ data: structuredClone(data) } as MessageEvent), { zone: CHINA, lexicon: () => lexicon, breath: () => Promise.resolve() })
  return face
}

beforeEach(async () => {
  store = await freshRegister()
  matchWith(workerBeside)
})
afterEach(async () => {
  matchWith()
  await dropRegister(store)
})

async function liAndQin() {
  const li = await createPerson('李总')
  const qin = await createPerson('琴姐')
  const need = await createNeed({ personId: li.id, text: '冷库', region: '宁波', since: '2026-11-10' as Day, state: 'open', source: { kind: 'typed' } })
  return { li, qin, need }
}
const offerOf = (personId: PersonId, text = '北仑冷库 2,400 托') => createOffer({ personId, text, region: '宁波', on: TODAY, state: 'current', source: { kind: 'typed' } })
const rank = (asker: PersonId | null, who?: string) => askMatches({ type: 'rank', query: { asker, text: '冷库', region: '宁波', on: TODAY }, ...(who && { who }) })
const changed = () => new Promise<void>(done => {
  const remove = onMatchChange(() => {
    remove()
    done()
  })
})

describe('questions to the match worker', () => {
  it('finds who has it, and takes a typed name for the asker', async () => {
    const { li, qin } = await liAndQin()
    await offerOf(qin.id)
    const { result, people } = await rank(li.id)
    expect(result.ranked.map(match => match.personId)).toEqual([qin.id])
    expect(people.map(person => person.name)).toContain('琴姐')
    expect((await rank(null, '琴')).asker?.id).toBe(qin.id)
    expect((await rank(null, '琴')).result.ranked).toEqual([])
  })

  it('says when the register has changed, and then answers by what it is now', async () => {
    const { li, qin } = await liAndQin()
    await offerOf(qin.id)
    expect((await rank(li.id)).result.ranked).toHaveLength(1)
    const told = changed()
    await patchPerson(qin.id, { doNotContact: true })
    await told
    const { result } = await rank(li.id)
    expect(result.ranked).toEqual([])
    expect(result.blocked.map(entry => entry.block.code)).toEqual(['doNotContact'])
  })

  it('tells of a person whom they could help and who could help them', async () => {
    const { li, qin } = await liAndQin()
    await offerOf(qin.id)
    const ofQin = await askMatches({ type: 'person', personId: qin.id, today: TODAY })
    const ofLi = await askMatches({ type: 'person', personId: li.id, today: TODAY })
    expect(ofQin.couldHelp.map(help => [help.person.name, help.need])).toEqual([['李总', '冷库']])
    expect(ofQin.helpedBy).toEqual([])
    expect(ofLi.helpedBy.map(help => help.person.name)).toEqual(['琴姐'])
  })

  it('lists resources by words and by kind, with the open needs they are for', async () => {
    const { qin } = await liAndQin()
    await offerOf(qin.id)
    await createOffer({ personId: qin.id, text: '叉车出租', on: TODAY, viaName: '老罗', state: 'current', source: { kind: 'typed' } })
    const all = await askMatches({ type: 'offers', filter: { most: 10 }, today: TODAY })
    expect(all.count).toBe(2)
    const own = await askMatches({ type: 'offers', filter: { kind: 'own', text: '冷库', most: 10 }, today: TODAY })
    expect(own.offers.map(({ offer, needs }) => [offer.text, needs])).toEqual([['北仑冷库 2,400 托', 1]])
    const indirect = await askMatches({ type: 'offers', filter: { kind: 'indirect', most: 10 }, today: TODAY })
    expect(indirect.offers.map(({ offer }) => offer.text)).toEqual(['叉车出租'])
  })
})

describe('a new resource', () => {
  it('shows the open needs it fits as 新匹配 in the plan of the day and on the need', async () => {
    const { li, qin, need } = await liAndQin()
    await planRegister(TODAY, CHINA, NOW)
    expect((await openFollowUps(TODAY)).filter(row => row.rule === 'new-match')).toEqual([])
    await offerOf(qin.id)
    await planRegister(TODAY, CHINA, NOW)
    const rows = (await openFollowUps(TODAY)).filter(row => row.rule === 'new-match')
    expect(rows).toMatchObject([{ personId: li.id, needId: need.id, reason: { code: 'match.new', text: '冷库', count: 1 } }])
    const { outlooks } = await askMatches({ type: 'overview', today: TODAY })
    expect(outlooks).toMatchObject([{ needId: need.id, fits: 1, fresh: 1 }])
  })
})

describe('past introductions', () => {
  it('lift who closed a deal and lower who led nowhere', async () => {
    const { li, qin, need } = await liAndQin()
    const other = await createPerson('罗哥')
    await offerOf(qin.id)
    await offerOf(other.id)
    for (const [owner, outcome] of [[qin.id, 'nothing'], [other.id, 'deal']] as const) {
      const { id } = await startIntroduction({ needId: need.id, needer: li.id, owner, startedOn: '2026-10-01' as Day })
      await closeIntroduction(id, outcome, '2026-10-09' as Day, '试过')
    }
    const { result } = await rank(li.id)
    expect(result.ranked.map(match => match.personId)).toEqual([other.id, qin.id])
    expect(result.ranked.map(match => match.parts.find(part => part.signal === 'dealt' || part.signal === 'failed')?.signal)).toEqual(['dealt', 'failed'])
  })
})

describe('groups', () => {
  async function coldGroup(fields: Partial<Group> = {}) {
    const [batch] = await importFile(store, qqFile('冷仓.txt', ['甲', '乙', '丙', '丁', '戊'].map((name, i) => qqLine(`2026-11-20 09:0${i}:00`, `${name}(1000${i})`, '早'))))
    await patchGroup(batch!.groupId, { name: '冷仓同行', keywords: ['冷库'], ...fields })
    const people = await listPeople()
    return { groupId: batch!.groupId, idOf: (name: string) => people.find(person => person.name === name)!.id }
  }

  it('warn of a novice who is to come into a group for experts', async () => {
    const { groupId } = await coldGroup({ forLevel: 'expert' })
    const novice = await createPerson('小白')
    await setLadder([novice.id], { level: 'novice' }, TODAY)
    expect(await askMatches({ type: 'placement', personIds: [novice.id], groupId, today: TODAY })).toMatchObject([{ personId: novice.id, code: 'below' }])
  })

  it('warn by the level that was set just now, whatever the worker has read', async () => {
    const { groupId } = await coldGroup({ forLevel: 'expert' })
    const novice = await createPerson('小白')
    const { ask } = placingActs(TODAY)
    expect(await ask([novice.id], groupId)).toEqual([])
    await setLadder([novice.id], { level: 'novice' }, TODAY)
    expect(await ask([novice.id], groupId)).toMatchObject([{ code: 'below' }])
  })

  it('with too few experts are told, with the nearest elsewhere', async () => {
    const { groupId, idOf } = await coldGroup()
    await setLadder(['甲', '乙', '丙', '丁', '戊'].map(idOf), { level: 'novice' }, TODAY)
    const { qin } = await liAndQin()
    await offerOf(qin.id)
    await setLadder([qin.id], { level: 'expert' }, TODAY)
    const { gaps, people } = await askMatches({ type: 'gaps' })
    expect(gaps).toMatchObject([{ groupId, experts: 0, members: 5, isCertain: true, candidates: [{ personId: qin.id, missing: [] }] }])
    expect(people.map(({ name }) => name)).toEqual(['琴姐'])
  })

  it('are scored for an offer by what they speak of and who wants it, with their warmth', async () => {
    const { groupId, idOf } = await coldGroup()
    await createNeed({ personId: idOf('甲'), text: '零下 18 度的冷库', since: TODAY, state: 'open', source: { kind: 'typed' } })
    const { tags, lines } = await askMatches({ type: 'audience', text: '冷库 2,400 托', today: TODAY })
    expect(tags).toContain('冷库')
    expect(lines).toMatchObject([{ fit: { groupId, score: 55, missing: [] }, trust: { content: { state: 'unknown', cause: 'noSelf' }, relation: { state: 'unknown', cause: 'noContacts' }, next: 'content' } }])
    const fruit = await askMatches({ type: 'audience', text: '杨梅', today: TODAY })
    expect(fruit.lines[0]!.fit).toMatchObject({ score: 0, missing: expect.arrayContaining(['水果']) })
  })
})
