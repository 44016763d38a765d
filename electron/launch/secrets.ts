import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const TICKET_LIFE_MS = 120_000

/** What guards the endpoints of one run. */
export interface Secrets {
  /** Kept by the page for its tab. */
  readonly token: string
  /** Known to the launcher's own file only. */
  readonly launcher: string
  /**
   * A ticket that can be changed for the token once, within two minutes: it stands in a browser's command line, which
   * other people on the machine may be able to read.
   */
  makeTicket(): string
  redeem(ticket: string): string | null
}

const secret = (): string => randomBytes(32).toString('base64url')

/** Compares without telling by its duration where two secrets differ. */
export function isSameSecret(given: string | undefined, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return given !== undefined && timingSafeEqual(digest(given), digest(wanted))
}

export function makeSecrets(now: () => number): Secrets {
  const token = secret()
  const bornByTicket = new Map<string, number>()
  return {
    token,
    launcher: secret(),
    makeTicket() {
      const ticket = secret()
      bornByTicket.set(ticket, now())
      return ticket
    },
    redeem(ticket) {
      const born = bornByTicket.get(ticket)
      bornByTicket.delete(ticket)
      return born !== undefined && now() - born < TICKET_LIFE_MS ? token : null
    },
  }
}
