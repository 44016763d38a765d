import { describe, expect, it } from 'vitest'
import { sensitiveIn } from '../../../shared/people/sensitive'

describe('a typed text', () => {
  it.each([
    ['身份证 11010519491231002X', ['idCard']],
    ['身份证 440524 18800101 0014', []],
    ['卡号 6222 0000 0000 0005', []],
    ['卡号 4111 1111 1111 1111', ['bankCard']],
    ['上个月确诊，在住院', ['health']],
    ['女儿今年 6 岁，儿子 16 岁', ['minor']],
    ['儿子 16 岁，学篮球', []],
    ['信佛，初一十五吃素', ['religion']],
    ['手机 13812345678，杭州做跨境', []],
    ['订单号 20261120123456789', []],
    ['', []],
  ])('%s is warned about as %j', (text, kinds) => {
    expect(sensitiveIn(text)).toEqual(kinds)
  })
})
