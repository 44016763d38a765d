import { describe, expect, it } from 'vitest'
import { comparePinyin, nameKey, normaliseName } from '../../../shared/people/name-key'

describe('name keys', () => {
  it.each([['曾小贤', 'zxx'], ['单雄信', 'sxx'], ['社群运营', 'sqyy'], ['张姐', 'zj'], ['欧阳靖宇', 'oyjy'], ['Kim 阿明', 'kam']])('has %s under %s', (name, initials) => {
    expect(nameKey(name).initials).toBe(initials)
  })

  it('reads polyphonic surnames as surnames', () => {
    expect(nameKey('曾小贤').syllables).toEqual(['zeng', 'xiao', 'xian'])
    expect(nameKey('单雄信').syllables[0]).toBe('shan')
  })

  it('drops width, case, blanks, marks and emoji', () => {
    expect(normaliseName(' Ｋｉｍ·阿明🌟（杭州）')).toBe('kim阿明杭州')
    expect(nameKey('🌟').syllables).toEqual([])
  })

  it('sorts by pinyin', () => {
    expect(['张三', '曾小贤', 'Amy', '单雄信', '阿明', '李四', '李'].sort(comparePinyin)).toEqual(['阿明', 'Amy', '李', '李四', '单雄信', '曾小贤', '张三'])
  })
})
