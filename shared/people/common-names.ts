/** Characters so frequent in given names that two bearers of one name prove nothing. */
const GIVEN = new Set('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文建国志海红玉兰梅春玲辉鹏宇浩婷雪琳佳欣怡雨晨萍健飞龙波峰斌俊凯东林成云龙丹莉燕慧倩颖凤珍荣爱琴永新福德生金洁翔鑫博子轩梓涵一诺浩然思雅' +
  '庆琪桐雯晓大勇秋月康立若溪梦启铭安小满天乐宁家豪冬夏山林春生旭阳光宏图胜利才财富贵有根树江河湖泉清水源长青松柏竹菊兰芝莲荷花香美妍妮娅媛嫣瑶瑾瑜璇琦琬琰莹晶晴昕昊昱晗睿智聪颜心怀远志承泽润滨洋润沐沁淑慈惠贤良善义礼信诚忠孝仁和平顺达通兴旺盛隆昌茂繁荣祥瑞吉庆喜欢笑悦怿恒毅坚定力刚健成功业伟雄豪杰俊英才华彩云霞虹雷雨露霜雪冰凌寒梅君仪姿容艺文章书画琴棋诗词歌舞楠桦柯栋梁材鸣凯歌锋剑钧铭锐钰鑫银宝珠玉石岩峻岭岳嵩屹崇高尚上进展翼飞翔腾跃骏驰骋驹')
const SURNAMES = new Set('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎闫薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔向童洪施柳祝温康申席鲁甘齐牛樊柯褚管曲焦凌翟殷聂庞柴耿关左鲍宋洪')
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
  return !isUsualName(name) || !characters.slice(1).every(character => GIVEN.has(character))
}

/** Whether a name has the form most people's have: a common surname and two characters. The rarest of them may still be borne by two. */
export function isUsualName(name: string): boolean {
  const characters = [...name]
  return characters.length === 3 && SURNAMES.has(characters[0]!)
}
