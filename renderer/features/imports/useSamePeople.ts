import type { GroupId } from '../../../shared/model/ids'
import { undoAct } from '../../data/act'
import { usePeopleAnswer, type SamePair } from '../../data/people-list'
import { dismissPair, mergePair } from '../../data/same-people'
import { getSettings } from '../../data/settings'
import { useLive } from '../../data/use-live'
import { say } from '../../ui/text'
import { toast } from '../../ui/toast'
import { importsText } from './imports.text'

export interface SamePeople {
  /** Best first. */
  readonly pairs: readonly SamePair[]
  merge(pair: SamePair): void
  dismiss(pair: SamePair): void
}

/** Pairs of which one is in `groupId`. */
export function useSamePeople(groupId: GroupId): SamePeople {
  const dismissed = useLive(async () => (await getSettings()).notSame ?? [], [], null)
  const pairs = usePeopleAnswer(dismissed && { type: 'same', groupId, dismissed }) ?? []
  return {
    pairs,
    merge: pair => {
      const { from, into, act } = mergePair(pair)
      void act.then(({ seq }) => toast({ text: say(importsText, 'mergedToast', { from: from.name, into: into.name }), undo: () => undoAct(seq) }))
    },
    dismiss: pair => void dismissPair(pair).then(({ seq }) => toast({ text: say(importsText, 'dismissedToast', { a: pair.a.name, b: pair.b.name }), undo: () => undoAct(seq) })),
  }
}
