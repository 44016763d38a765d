import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../../shared/model/ids'
import { buildPeopleIndex, buildPeopleIndexInSteps, findPeople } from '../../../shared/people/people-index'
import type { IndexedPerson } from '../../../shared/people/people-index'

const person = (id: string, names: string[], tags: string[] = [], facts: string[] = []): IndexedPerson => ({ id: id as PersonId, names, tags, facts })
const index = buildPeopleIndex([
  person('zhang', ['张姐', '冷链张敏'], ['重点'], ['华东冷链仓', '宁波']),
  person('zeng', ['曾小贤']),
  person('shan', ['单雄信'], ['宁波老乡']),
  person('kim', ['Kim 阿明', 'kimming88'], [], ['跨境电商']),
  person('zj', ['周杰']),
])
const ids = (query: string, limit = 10) => findPeople(index, query, limit).map(found => found.id)

describe('finding people', () => {
  it('finds by name, by part of it and by an alias', () => {
    expect(ids('张姐')).toEqual(['zhang'])
    expect(ids('小贤')).toEqual(['zeng'])
    expect(findPeople(index, '张敏', 5)).toMatchObject([{ id: 'zhang', by: 'alias' }])
  })

  it('finds by pinyin and by initials, polyphonic surnames included', () => {
    expect(ids('zengxiao')).toEqual(['zeng'])
    expect(ids('sxx')).toEqual(['shan'])
    expect(ids('zj')).toEqual(['zhang', 'zj'])
    expect(ids('ZhangJie')).toEqual(['zhang'])
  })

  it('does not find syllables cut in the middle', () => expect(ids('hangj')).toEqual([]))

  it('finds by tag and fact, after names', () => {
    expect(findPeople(index, '宁波', 5).map(found => [found.id, found.by])).toEqual([['shan', 'tag'], ['zhang', 'fact']])
    expect(findPeople(index, '跨境', 5)).toMatchObject([{ id: 'kim', by: 'fact', text: '跨境电商' }])
  })

  it('needs every word to match', () => {
    expect(ids('张 冷链')).toEqual(['zhang'])
    expect(ids('张 跨境')).toEqual([])
  })

  it('puts the exact name first and keeps to the limit', () => {
    expect(findPeople(index, '周杰', 5)[0]).toMatchObject({ id: 'zj', score: 1, by: 'name' })
    expect(ids('zj', 1)).toEqual(['zhang'])
    expect(ids('  ')).toEqual([])
  })

  it('gives the same index in steps', () => {
    const people = Array.from({ length: 25 }, (_, i) => person(`p${i}`, [`李${i}`]))
    const steps = buildPeopleIndexInSteps(people, 10)
    let turns = 0
    let step = steps.next()
    for (; !step.done; step = steps.next()) turns++
    expect(turns).toBe(3)
    expect(findPeople(step.value, 'li', 100)).toEqual(findPeople(buildPeopleIndex(people), 'li', 100))
  })

  it('answers for 20,000 people within 50 ms a key', () => {
    const characters = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜明强芳敏静丽磊洋勇艳杰涛超霞平刚'
    const at = (n: number) => characters[n % characters.length]!
    const many = buildPeopleIndex(Array.from({ length: 20_000 }, (_, i) =>
      person(`p${i}`, [`${at(i)}${at(i * 7 + 3)}${at(Math.floor(i / 48))}`, `杭州-电商-${at(i * 3)}${i}`], ['标签'], ['资源一', '需求二', '城市三'])))
    const times = ['l', 'lm', 'zhangm', '张', '电商 明', 'zzzz', '标签'].map(query => {
      const runs = Array.from({ length: 5 }, () => {
        // Processor time: what else the machine is doing does not count.
        const before = process.cpuUsage()
        findPeople(many, query, 20)
        return process.cpuUsage(before).user / 1_000
      })
      return Math.min(...runs)
    })
    expect(Math.max(...times)).toBeLessThan(50)
  })
})
