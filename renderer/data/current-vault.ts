import type { Vault } from './vault'

let current: Vault | null = null

/** Told once at the start, when the vault has begun. */
export function setCurrentVault(vault: Vault): void {
  current = vault
}

/** The vault of this window; `null` before the start and in tests of a single page. */
export function currentVault(): Vault | null {
  return current
}
