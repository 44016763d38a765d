import { lazy, useState, type ComponentType } from 'react'

const loaders: (() => Promise<unknown>)[] = []

/**
 * A component whose code is loaded when it is first shown, or before, by {@link loadAll}: what a start does not show. Until the code is there the nearest `Suspense` stands in; once it is, nothing is waited
 * for. Code that cannot be loaded is thrown while rendering, for the nearest boundary.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  const loadOnce = async () => (loaded ??= await load())
  const Waiting = lazy(async () => ({ default: await loadOnce() })) as unknown as ComponentType<Props>
  loaders.push(loadOnce)
  return function LoadedLater(props: Props) {
    // What was chosen stays: another component in the same place would lose its state.
    const [Shown] = useState(() => loaded ?? Waiting)
    return <Shown {...props} />
  }
}

/** Loads all that was put off, one after the other, each when `idle` resolves. What cannot be loaded is told where it is shown. */
export async function loadAll(idle: () => Promise<void>): Promise<void> {
  for (const load of loaders) {
    await idle()
    await load().catch(() => undefined)
  }
}
