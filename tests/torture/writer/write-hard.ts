import { onAct, redo, undoLast } from '../../../renderer/data/act'
import { openRegister, REGISTER_NAME } from '../../../renderer/data/database'
import { Journal } from '../../../renderer/data/journal'
import { createNeed, setNeedState } from '../../../renderer/data/needs'
import { createPerson, listPeople, mergePeople, patchPerson, tagPeople } from '../../../renderer/data/people'
import { logVisit } from '../../../renderer/data/visits'
import { browserHost } from '../../../renderer/host/browser-host'
import type { Day } from '../../../shared/model/day'
import type { TagId } from '../../../shared/model/ids'
import type { Act } from '../../../shared/model/register'
import { seeded } from '../seeded'

/** Tells the test outside that the act is on disk. */
declare function acknowledge(act: Act): Promise<void>

const ON = '2026-11-20' as Day

/**
 * Acts of one table and of many, undone and done again, one after the other without a pause, until the page is killed. Only the app's own
 * register has a journal; others beside it have their acknowledgements alone.
 */
async function writeHard(token: string, seed: number, name: string): Promise<never> {
  const opened = await openRegister(name)
  if (!opened.ok) throw new Error(opened.failure.code)
  const journal = new Journal(browserHost({ fetch: fetch.bind(window), token, language: 'zh-CN', pause: ms => new Promise(resolve => setTimeout(resolve, ms)) }))
  if (name === REGISTER_NAME) await journal.catchUp(0)
  let told: Promise<void> = Promise.resolve()
  onAct(act => {
    told = acknowledge(act)
    if (name === REGISTER_NAME) journal.add(act)
  })
  const random = seeded(seed)
  const below = (count: number): number => Math.floor(random() * count)
  for (let n = 0; ; n += 1) {
    // Or the test drowns in acknowledgements on a busy machine, and never comes to its kill.
    await told
    const people = (await listPeople()).map(person => person.id).sort()
    if (people.length < 5 || (n % 13 === 0 && people.length < 60)) await createPerson(`第${seed}次${n}号`)
    const [one, other] = [people[below(people.length)], people[below(people.length)]]
    if (one === undefined || other === undefined) continue
    const kind = below(8)
    if (kind <= 1) await logVisit({ personId: one, on: ON, text: `第${seed}次第${n}条`, newNeed: { text: `要第${n}样东西` }, tags: [`t${n % 7}` as TagId] })
    if (kind === 2) await setNeedState((await createNeed({ personId: one, text: `再要${n}`, since: ON, state: 'open', source: { kind: 'typed' } })).id, 'talking', ON)
    if (kind === 3) await tagPeople(people, `t${below(9)}` as TagId)
    if (kind === 4) await patchPerson(one, { remark: `备注${n}`, note: `记在第${n}步` })
    if (kind === 5 && one !== other && people.length > 20) await mergePeople(one, other)
    if (kind === 6) await undoLast().catch(() => null)
    if (kind === 7) await redo().catch(() => null)
  }
}

Object.assign(window, { writeHard })
