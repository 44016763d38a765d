const EMPTY_WORDS = /群聊|群组|讨论组|交流|大家庭|微信|群|[\d\s一二三四五六七八九十号（）()\-—_.]/g

/** Whether a group's name tells nobody what it is for: nothing is left of it without numbers and the word for a group (群1, 交流群2). */
export function saysNothing(name: string): boolean {
  return [...name.replace(EMPTY_WORDS, '')].length < 2
}
