import type { Ruling } from '../../../shared/model/group'
import type { GroupId } from '../../../shared/model/ids'
import type { Act } from '../../../shared/model/register'
import { act } from '../act'
import { register } from '../database'

const isSame = (a: Pick<Ruling, 'blockId' | 'index'>, b: Pick<Ruling, 'blockId' | 'index'>): boolean => a.blockId === b.blockId && a.index === b.index

/** Writes down what was decided about messages; an earlier decision about the same message gives way. One act. */
export function rule(groupId: GroupId, rulings: readonly Ruling[]): Promise<Act> {
  return act('group.ruled', async tx => {
    const group = await tx.get('groups', groupId)
    const kept = (group?.rulings ?? []).filter(old => !rulings.some(ruling => isSame(old, ruling)))
    await tx.patch('groups', groupId, { rulings: [...kept, ...rulings] })
  })
}

/** Takes the decision about a message away: it stands on the list again. */
export function unrule(groupId: GroupId, place: Pick<Ruling, 'blockId' | 'index'>): Promise<Act> {
  return act('group.ruled', async tx => {
    const group = await tx.get('groups', groupId)
    await tx.patch('groups', groupId, { rulings: (group?.rulings ?? []).filter(old => !isSame(old, place)) })
  })
}

/** Keeps with the decision about a message why its writer was spoken to all the same. A blank is no reason: then nothing changes. */
export function explainRuling(groupId: GroupId, place: Pick<Ruling, 'blockId' | 'index'>, reason: string): Promise<Act> {
  const override = reason.trim()
  return act('group.ruled', async tx => {
    const group = await tx.get('groups', groupId)
    if (override !== '') await tx.patch('groups', groupId, { rulings: (group?.rulings ?? []).map(old => (isSame(old, place) ? { ...old, override } : old)) })
  })
}

/** Texts of every false alarm in any group: what is like them is let pass everywhere. */
export async function falseAlarmTexts(): Promise<string[]> {
  const texts: string[] = []
  await register().groups.each(({ rulings }) => { for (const { step, text } of rulings ?? []) if (step === 'falseAlarm') texts.push(text) })
  return texts
}
