const KEY = 'qunbu.token'
const NAME = /^#(token|ticket)=([A-Za-z0-9_-]{20,200})$/

/** What `takeToken` needs of the page. */
export interface TokenPlaces {
  /** The address' fragment, `#…`. */
  readonly fragment: string
  readonly clearFragment: () => void
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>
  /** Changes a ticket, good once, for the token. `null` when it was used or is too old. */
  readonly redeem: (ticket: string) => Promise<string | null>
}

/**
 * The token that guards the launcher's endpoints. It comes in the fragment of the address the launcher opened or printed,
 * which browsers never send, and is then kept for this tab only. `null` when the page was opened some other way.
 */
export async function takeToken({ fragment, clearFragment, storage, redeem }: TokenPlaces): Promise<string | null> {
  const [, kind, secret] = NAME.exec(fragment) ?? []
  if (secret === undefined) return storage.getItem(KEY)
  clearFragment()
  const token = kind === 'ticket' ? await redeem(secret) : secret
  if (token !== null) storage.setItem(KEY, token)
  return token ?? storage.getItem(KEY)
}
