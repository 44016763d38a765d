/**
 * Verbs that only some trades use. A need with such a verb is hardly one for another craft: something to be sewn is not
 * printed in plastic. `unless`: words that hold the sign without being the verb.
 */
export const CRAFTS: readonly { readonly sign: string; readonly unless: readonly string[]; readonly trades: readonly string[] }[] = [
  { sign: '缝', unless: ['美缝', '缝隙', '无缝', '裂缝', '门缝', '夹缝', '接缝', '缝合', '补缝'], trades: ['服装', '鞋帽箱包', '家居家纺', '纺织原料', '包装印刷'] },
  { sign: '绣', unless: ['锦绣', '绣球', '纹绣'], trades: ['服装', '鞋帽箱包', '家居家纺', '纺织原料'] },
  { sign: '焊', unless: [], trades: ['五金机械', '电子数码', '建筑装修', '汽车', '模具塑料'] },
  { sign: '酿', unless: ['酝酿'], trades: ['食品', '餐饮', '农业'] },
  { sign: '砌', unless: ['堆砌'], trades: ['建筑装修', '化工材料', '家居家纺'] },
]

/** Trades that make things with their hands or machines: only they exclude each other. */
export const MAKING: readonly string[] = ['服装', '鞋帽箱包', '家居家纺', '纺织原料', '包装印刷', '模具塑料', '五金机械', '电子数码', '食品', '化工材料']
