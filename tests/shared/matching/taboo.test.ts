import { describe, expect, it } from 'vitest'
import { buildLexicon } from '../../../shared/matching/lexicon'
import { meaningOf } from '../../../shared/matching/meaning'
import { forbids } from '../../../shared/matching/taboo'

const lexicon = buildLexicon()
const isForbidden = (taboo: string, need: string, offer: string): boolean => forbids({ taboo, need, meaning: meaningOf(need, lexicon), offer, lexicon })

describe('forbids', () => {
  it('refuses what the taboo names', () => {
    expect(isForbidden('不拍婚礼', '下个月婚礼找人拍', '静物拍摄')).toBe(true)
  })

  it('refuses a thing of the kind that the taboo names', () => {
    expect(isForbidden('不拉生鲜', '三吨草莓运到长沙', '普货专线')).toBe(true)
  })

  it('lets other needs pass', () => {
    expect(isForbidden('不拍婚礼', '包包拍几张白底图', '静物拍摄')).toBe(false)
  })

  it('takes a narrowed refusal of the own trade for what narrows it', () => {
    expect(isForbidden('不做医疗类塑胶件', '塑胶件打样', '塑胶件加工')).toBe(false)
    expect(isForbidden('不做医疗类塑胶件', '医用塑胶件打样', '塑胶件加工')).toBe(true)
  })

  it('refuses a thing alone only when nothing else is wanted', () => {
    expect(isForbidden('不接单个logo', '想设计一个logo', '品牌全案')).toBe(true)
    expect(isForbidden('不接单个logo', '起名、logo、包装设计一起做', '品牌全案')).toBe(false)
  })

  it('refuses an amount below the least', () => {
    expect(isForbidden('不接100件以下', '女装加工五十件', '女装加工')).toBe(true)
    expect(isForbidden('不接100件以下', '女装加工300件', '女装加工')).toBe(false)
    expect(isForbidden('不接5公斤以下', '咖啡豆八斤', '咖啡豆')).toBe(true)
  })

  it('is no matter of habits and conditions', () => {
    expect(isForbidden('不吃香菜', '香菜批发', '蔬菜配送')).toBe(false)
    expect(isForbidden('不接账期', '蔬菜配送，账期一个月', '蔬菜配送')).toBe(false)
  })
})
