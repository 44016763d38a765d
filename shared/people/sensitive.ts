/** What should not be kept about a person without need: no field exists for it, and typing it is warned about. */
export const SENSITIVE_KINDS = ['idCard', 'bankCard', 'health', 'religion', 'biometric', 'whereabouts', 'minor'] as const
export type SensitiveKind = (typeof SENSITIVE_KINDS)[number]

const WORDS: Readonly<Partial<Record<SensitiveKind, readonly string[]>>> = {
  health: ['癌', '肿瘤', '艾滋', 'HIV', '乙肝', '丙肝', '抑郁症', '躁郁', '精神分裂', '精神病', '糖尿病', '高血压', '心脏病', '流产', '不孕', '性病', '化疗', '透析', '残疾', '怀孕', '病历', '确诊', '住院', '手术'],
  religion: ['基督徒', '天主教', '穆斯林', '伊斯兰教', '佛教徒', '信佛', '信教', '法轮', '受洗', '礼拜'],
  biometric: ['指纹', '人脸识别', '虹膜', '声纹', 'DNA', '基因检测'],
  whereabouts: ['行踪', '实时位置', '轨迹', '开房', '住几号楼', '家门密码'],
  minor: ['幼儿园', '小学生', '未成年'],
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** Kinds of sensitive things a typed text seems to hold, in the order of {@link SENSITIVE_KINDS}. A hint, never a hindrance. */
export function sensitiveIn(text: string): SensitiveKind[] {
  return SENSITIVE_KINDS.filter(kind => {
    if (kind === 'idCard') return numbersIn(text, 18).some(isIdCard)
    if (kind === 'bankCard') return [16, 17, 18, 19].some(length => numbersIn(text, length).some(number => isBankCard(number) && !isIdCard(number)))
    return WORDS[kind]?.some(word => text.includes(word)) || (kind === 'minor' && childAge(text))
  })
}

/** Runs of exactly so many digits (the last may be X); blanks and hyphens between them do not count. */
function numbersIn(text: string, length: number): string[] {
  const found: string[] = []
  let run = ''
  for (const letter of `${text.normalize('NFKC')}\n`) {
    if (letter >= '0' && letter <= '9') run += letter
    else if ((letter === 'x' || letter === 'X') && run.length === length - 1) run += 'X'
    else if (letter !== ' ' && letter !== '-') {
      if (run.length === length) found.push(run)
      run = ''
    }
  }
  return found
}

/** A resident id: birth date in range and the check digit of GB 11643. */
function isIdCard(number: string): boolean {
  const [year, month, day] = [Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14))]
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return false
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0)
  return CHECKS[sum % 11] === number[17]
}

/** A card number: first digits and length of a card network, and the Luhn sum. */
function isBankCard(number: string): boolean {
  if (!/^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14})$/.test(number)) return false
  let sum = 0
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i])
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** 儿子今年 6 岁: a child under fourteen. */
function childAge(text: string): boolean {
  const age = /(?:儿子|女儿|孩子|小孩|宝宝)[^0-9]{0,6}(\d{1,2}) ?岁/.exec(text)
  return age !== null && Number(age[1]) < 14
}
