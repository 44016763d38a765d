import type { Id, MakeId } from '../../shared/model/ids'

/** A random id. */
export const freshId: MakeId = <T extends string>() => crypto.randomUUID() as Id<T>
