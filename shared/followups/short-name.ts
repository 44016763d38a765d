import type { Person } from '../model/person'

/** How to call a person where none was noted: the last part of a card (杭州-电商-阿明), the first word of a remark (陆工 立体库). */
export function shortName({ salutation, name }: Pick<Person, 'salutation' | 'name'>): string {
  if (salutation) return salutation
  const card = name.split(/[-－–—_＿|｜/／]+/).filter(part => part.trim() !== '')
  return (card.length >= 2 ? card.at(-1)! : name).trim().split(/\s+/)[0] || name
}
