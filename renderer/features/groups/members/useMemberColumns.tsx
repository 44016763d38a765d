import { useMemo } from 'react'
import { useFormat, useToday } from '../../../ui/clock'
import type { Column } from '../../../ui/Table'
import { Tag } from '../../../ui/Tag'
import { useText } from '../../../ui/text'
import text from '../../../ui/text-styles.module.css'
import { groupText } from '../group.text'
import { isPaying } from '../overview/overview'
import type { GroupFile } from '../useGroup'
import type { MemberRow } from './member-rows'
import { membersText } from './members.text'

/** Columns of the members table. */
export function useMemberColumns(file: GroupFile): readonly Column<MemberRow>[] {
  const t = useText(membersText)
  const g = useText(groupText)
  const format = useFormat()
  const today = useToday()
  return useMemo<readonly Column<MemberRow>[]>(() => {
    const role = ({ member, person }: MemberRow): string | null =>
      member.bot ? g('bot') : person?.corePerson ? g('role.core') : member.role === 'owner' || member.role === 'admin' ? g(`role.${member.role}`) : person?.seedMember ? g('seed') : isPaying(person, file.to) ? g('paid') : null
    const otherName = ({ member, person }: MemberRow): string | null => (person && person.name !== member.name ? person.name : null)
    return [
      { id: 'name', header: t('name'), width: 'minmax(180px, 1.6fr)', sortable: true, cell: row => <><b>{row.member.name}</b>{otherName(row) !== null && <span className={text.trade}>{otherName(row)}</span>}{role(row) !== null && <span className={text.trade}><Tag>{role(row)}</Tag></span>}</> },
      { id: 'layer', header: t('layer'), width: '88px', sortable: true, cell: row => (!row.member.present ? t('gone') : row.layer === null ? <span className={text.third}>{t('unknown')}</span> : g(`layer.${row.layer}`)) },
      { id: 'messages', header: t('messages'), width: '88px', align: 'end', sortable: true, cell: row => format.number(row.activity?.messages ?? 0) },
      { id: 'days', header: t('days'), width: '64px', align: 'end', cell: row => format.number(row.activity?.activeDays ?? 0) },
      { id: 'replies', header: t('drawn'), width: '104px', align: 'end', sortable: true, cell: row => format.number(row.activity?.drawn ?? 0) },
      { id: 'all', header: t('all'), width: '72px', align: 'end', cell: row => format.number(row.member.messages) },
      { id: 'first', header: t('first'), width: '96px', align: 'end', wideOnly: true, cell: row => (row.member.firstAt === undefined ? <span className={text.third}>{t('never')}</span> : format.recent(format.dayOf(row.member.firstAt), today)) },
      { id: 'last', header: t('last'), width: '96px', align: 'end', sortable: true, cell: row => (row.member.lastAt === undefined ? <span className={text.third}>{t('never')}</span> : format.recent(format.dayOf(row.member.lastAt), today)) },
      { id: 'joined', header: t('joined'), width: '104px', align: 'end', sortable: true, cell: row => (row.member.leftOn !== undefined ? t('leftOn', { day: format.recent(row.member.leftOn, today) }) : row.member.joinedOn === undefined ? <span className={text.third}>{t('unknown')}</span> : format.recent(row.member.joinedOn, today)) },
    ]
  }, [t, g, format, today, file.to])
}
