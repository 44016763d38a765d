/** Characters so frequent in given names that two bearers of one name prove nothing. */
const GIVEN = new Set('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文建国志海红玉兰梅春玲辉鹏宇浩婷雪琳佳欣怡雨晨萍健飞龙波峰斌俊凯东林成云龙丹莉燕慧倩颖凤珍荣爱琴永新福德生金洁翔鑫博子轩梓涵一诺浩然思雅')
const SURNAMES = new Set('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔')
/** Forms of address and made-up names that many share. */
const ADDRESS = /^[小老阿大]|[总姐哥叔姨爷弟妹嫂]$|先生|女士|老师|老板|师傅|客服|助理|助手|管家|匿名|用户|群主|管理员|微信|默认/

/**
 * Whether a name, normalised, may single out one human: at least three characters, no form of address, and, for a name
 * of a common surname, not made of the most frequent given characters. Latin names need six letters.
 */
export function isRareName(name: string): boolean {
  const characters = [...name]
  if (/^[a-z0-9]+$/.test(name)) return name.length >= 6 && /[a-z]{3}/.test(name)
  if (characters.length < 3 || ADDRESS.test(name) || !/\p{L}/u.test(name)) return false
  const isChineseName = characters.length === 3 && SURNAMES.has(characters[0]!)
  return !isChineseName || !characters.slice(1).every(character => GIVEN.has(character))
}
