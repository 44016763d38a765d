import type { GroupId } from '../../../shared/model/ids'
import { useRoute } from '../../ui/route'
import { GroupDirectory } from './directory/GroupDirectory'
import { GroupPage } from './GroupPage'

/** 群: the directory, or one group. */
export function GroupsPage() {
  const { id } = useRoute()
  return id === undefined ? <GroupDirectory /> : <GroupPage key={id} id={id as GroupId} />
}
