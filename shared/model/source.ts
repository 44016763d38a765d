import type { BlockId, GroupId, ImportId, VisitId } from './ids'

/** Where a fact comes from: every fact carries one. */
export type FactSource =
  | { readonly kind: 'typed' }
  | { readonly kind: 'roster'; readonly importId: ImportId }
  | { readonly kind: 'card'; readonly groupId: GroupId; readonly name: string }
  | { readonly kind: 'visit'; readonly visitId: VisitId }
  | { readonly kind: 'message'; readonly groupId: GroupId; readonly blockId: BlockId; readonly index: number; readonly sentAt: number; readonly text: string }
