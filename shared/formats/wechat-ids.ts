/** Digits of a server id at least. */
const SHORTEST = 10

/**
 * Server message ids as text. A spreadsheet that saved the file has turned them into `7.12E+18` or has put zeros behind
 * the 15th digit, the same for many rows: those are no ids any more.
 */
export class ServerIds {
  private precise = false

  /** The id, or `undefined` when the cell has none worth keeping. */
  read(cell: string | undefined): string | undefined {
    const id = (cell ?? '').trim().replace(/^'/, '')
    if (!/^\d{1,30}$/.test(id) || /^0+$/.test(id)) return undefined
    // A row number: it counts anew in every part of the database.
    if (id.length < SHORTEST) return undefined
    if (id.length < 17) return id
    const isRounded = /^0+$/.test(id.slice(15))
    if (!isRounded) this.precise = true
    return isRounded && !this.precise ? undefined : id
  }
}
