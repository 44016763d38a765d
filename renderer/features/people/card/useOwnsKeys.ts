import { useRoute } from '../../../ui/route'
import { usePeopleView } from '../people.view'

/** Whether the single letters are the card's: not over a sheet that has acts of its own on them, nor while rows of the list are chosen. */
export function useOwnsKeys(): boolean {
  const { page, id } = useRoute()
  const isChoosing = usePeopleView(state => state.chosen.size > 0)
  return !isChoosing && (page === 'today' || (page === 'people' && id === undefined))
}
