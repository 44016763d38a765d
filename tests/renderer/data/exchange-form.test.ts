import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undoLast } from '../../../renderer/data/act'
import { register } from '../../../renderer/data/database'
import { readFormFile, takeForm, writeForm } from '../../../renderer/data/exchange-form'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { createPerson } from '../../../renderer/data/people'
import type { Day } from '../../../shared/model/day'
import { dropRegister, freshRegister } from './register-support'

const TODAY = '2026-11-21' as Day
let store: ImportStore
beforeEach(async () => void (store = await freshRegister()))
afterEach(() => dropRegister(store))

const form = (text: string) => new File([text], '供需.csv')
const take = async (text: string) => takeForm((await readFormFile(form(text), TODAY))!.lines, TODAY)
const TEXT = '姓名,类型,内容,地点,截止,预算\r\n李总,需求,直播机房,杭州,12月1日,2万\r\n张姐,资源,"冷藏车, 两台",浙江,,\r\n'

describe('a filled-in form', () => {
  it('becomes needs and resources in one act that can be taken back', async () => {
    await createPerson('李总 食品直播')
    expect(await take(TEXT)).toEqual({ needs: 1, offers: 1, people: 1, known: 0 })
    expect(await register().needs.toArray()).toMatchObject([{ text: '直播机房', region: '杭州', until: '2026-12-01', budget: 20_000, state: 'open' }])
    expect(await register().offers.toArray()).toMatchObject([{ text: '冷藏车, 两台', region: '浙江', confirmedOn: TODAY }])
    await undoLast()
    expect([await register().needs.count(), await register().offers.count(), await register().people.count()]).toEqual([0, 0, 1])
  })

  it('adds nothing when it is taken in again, and comes back as it was written out', async () => {
    await take(TEXT)
    expect(await take(TEXT)).toEqual({ needs: 0, offers: 0, people: 0, known: 2 })
    expect(await take(await writeForm())).toEqual({ needs: 0, offers: 0, people: 0, known: 2 })
  })

  it('says of a resource through somebody known who that is', async () => {
    const lao = await createPerson('老罗')
    await take('谁,类型,内容,经由\r\n张姐,资源,叉车,老罗\r\n张姐,资源,货架,没听过的人\r\n')
    const offers = await register().offers.toArray()
    expect(offers.map(({ viaName, viaPersonId }) => [viaName, viaPersonId])).toEqual(expect.arrayContaining([['老罗', lao.id], ['没听过的人', undefined]]))
  })

  it('is read in GB18030 as well', async () => {
    const bytes = new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc0, 0xe0, 0xd0, 0xcd, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0a, 0xc0, 0xee, 0xd7, 0xdc, 0x2c, 0xd0, 0xe8, 0xc7, 0xf3, 0x2c, 0xb2, 0xd6, 0xbf, 0xe2, 0x0a])
    const read = await readFormFile(new File([bytes], '供需.csv'), TODAY)
    expect(read?.lines).toEqual([{ line: 2, who: '李总', kind: 'need', text: '仓库' }])
  })

  it('is written so that a spreadsheet program runs nothing in it', async () => {
    await take('谁,类型,内容\r\n甲,需求,=1+1\r\n')
    expect(await writeForm()).toContain("'=1+1")
  })
})
