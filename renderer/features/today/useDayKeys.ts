import { useKeys } from '../../ui/keyboard'
import type { DayList, DayRow } from './day-rows'
import { copyRemark, copyWords, finish, isTouch } from './row-acts'
import type { ActContext } from './row-acts'
import { useTodayView } from './today.view'

const isNewcomer = ({ followUp }: DayRow): boolean => followUp.rule === 'newcomer' && followUp.groupId !== undefined

/** The letters of the page, acting on the row under the cursor. */
export function useDayKeys(list: DayList | null, at: string | null, context: ActContext | null): void {
  const view = useTodayView()
  const t = context?.wording.t
  const row = list?.rows.find(one => one.key === at)
  const withRow = (run: (row: DayRow, context: ActContext) => void) => () => { if (row && context) run(row, context) }
  const showNewcomer = (on: DayRow) => {
    if (view.open?.key !== on.key || view.open.mode !== 'welcome') view.show(on.key, 'welcome')
    else if (isTouch(on)) view.show(on.key, 'log')
    else view.close()
  }
  const log = withRow((on, acting) => {
    if (view.open?.key === on.key && view.open.mode === 'log') view.close()
    else if (isNewcomer(on)) showNewcomer(on)
    else if (isTouch(on)) view.show(on.key, 'log')
    else if (on.followUp.reason.code === 'festival.greet') view.show(on.key, 'audience')
    else void finish(on, acting)
  })
  useKeys({
    Space: { run: log, label: t?.('keyLog') ?? '', shown: t?.('space') ?? '' },
    v: { run: withRow(on => { if (on.who) view.show(on.key, 'log') }), label: t?.('keyVisit') ?? '' },
    d: { run: withRow((on, acting) => void finish(on, acting)), label: t?.('keyDone') ?? '' },
    c: { run: withRow((on, acting) => (isNewcomer(on) && on.followUp.personId === undefined ? view.show(on.key, 'welcome') : void copyWords(on, acting))), label: t?.('keyCopy') ?? '' },
    'shift+c': { run: withRow((on, acting) => void copyRemark(on, acting)), label: t?.('keyRemark') ?? '' },
    s: { run: withRow(on => view.show(on.key, 'snooze')), label: t?.('keySnooze') ?? '' },
    Escape: () => { if (view.open === null) view.choose(new Set()); else view.close() },
  }, { title: t?.('title') ?? '', on: list !== null })
}
