import { toBase64 } from '../../shared/model/base64'
import type { ErasedMarks } from '../../shared/model/settings'
import type { Act } from '../../shared/model/register'
import { patchSettings } from './settings'

const SALT_BYTES = 16
/** Of a hash: enough that nobody else is ever taken for an erased one. */
const MARK_BYTES = 16

async function hashOf(salt: string, mark: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}\n${mark}`))
  return toBase64(new Uint8Array(digest, 0, MARK_BYTES))
}

/** The list with the marks of one more erased person. */
export async function withErased(before: ErasedMarks | undefined, marks: readonly string[]): Promise<ErasedMarks> {
  const salt = before?.salt ?? toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES)))
  const hashes = await Promise.all(marks.map(mark => hashOf(salt, mark)))
  return { salt, marks: [...new Set([...(before?.marks ?? []), ...hashes])], people: (before?.people ?? 0) + 1 }
}

/** The erased, as an import asks for them. */
export class ErasedList {
  readonly #marks: ReadonlySet<string>
  readonly #salt: string

  private constructor({ salt, marks }: ErasedMarks) {
    this.#salt = salt
    this.#marks = new Set(marks)
  }

  /** `null` when nobody was erased: then an import asks nothing. */
  static of(erased: ErasedMarks | undefined): ErasedList | null {
    return erased === undefined || erased.marks.length === 0 ? null : new ErasedList(erased)
  }

  /** Whether one of the marks is an erased person's. */
  async hasAny(marks: readonly string[]): Promise<boolean> {
    const hashes = await Promise.all(marks.map(mark => hashOf(this.#salt, mark)))
    return hashes.some(hash => this.#marks.has(hash))
  }
}

/** Old exports may bring the erased back from now on. Can be undone. */
export function forgetErased(): Promise<Act> {
  return patchSettings({ erased: undefined })
}
