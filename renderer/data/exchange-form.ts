import { guardCell, unguardCell } from '../../shared/formats/formula-guard'
import { csvRows } from '../../shared/importing/csv-rows'
import { guessEncoding } from '../../shared/importing/encoding'
import { formLineOfNeed, formLineOfOffer, formRows, readForm, type FormLine, type ReadForm } from '../../shared/matching/exchange-form'
import { personNamed } from '../../shared/matching/person-named'
import type { Day } from '../../shared/model/day'
import type { Need, Offer } from '../../shared/model/exchange'
import type { PersonId } from '../../shared/model/ids'
import type { Person } from '../../shared/model/person'
import { act } from './act'
import { register } from './database'
import { freshId } from './fresh-id'
import { IMPORT_TOOLS, openSource } from './import-worker/import-tools'
import { listPeople } from './people'

/** Forms are filled in by hand; what is larger than this is another kind of file. */
export const LARGEST_FORM_BYTES = 4_000_000

/** What taking a form in has done. */
export interface TakenForm {
  readonly needs: number
  readonly offers: number
  /** People nobody knew by that name. */
  readonly people: number
  /** Lines that were in the register already. */
  readonly known: number
}

/** Reads a filled-in form; UTF-8 and GB18030, comma, semicolon or tab. Writes nothing. `null` = too large to be a form. */
export async function readFormFile(file: File, today: Day): Promise<ReadForm | null> {
  if (file.size > LARGEST_FORM_BYTES) return null
  const { encoding, bomBytes } = await guessEncoding(openSource({ file }), IMPORT_TOOLS)
  const text = new TextDecoder(encoding).decode((await file.arrayBuffer()).slice(bomBytes))
  const rows: string[][] = []
  async function* whole(): AsyncGenerator<string> {
    yield await Promise.resolve(text)
  }
  for await (const batch of csvRows(whole())) rows.push(...batch.rows.map(row => row.map(cell => unguardCell(cell.text))))
  return readForm(rows, today)
}

/** Takes lines in as one act: needs and resources, and people nobody knew. A line that stands in the register already is passed over. */
export async function takeForm(lines: readonly FormLine[], today: Day): Promise<TakenForm> {
  const people: Person[] = await listPeople()
  const taken = { needs: 0, offers: 0, people: 0, known: 0 }
  await act('exchange.form', async tx => {
    const added: Person[] = []
    const personOf = async (who: string): Promise<PersonId> => {
      const known = personNamed(who, [...people, ...added])
      if (known) return known.id
      const person: Person = { id: freshId<'person'>(), name: who, createdAt: Date.now(), tags: [] }
      added.push(person)
      await tx.put('people', person)
      return person.id
    }
    for (const line of lines) {
      const personId = await personOf(line.who)
      const fields = { personId, text: line.text, source: { kind: 'typed' as const }, ...(line.region !== undefined && { region: line.region }), ...(line.until && { until: line.until }) }
      const isSame = (row: Need | Offer): boolean => row.text === line.text && (row.region ?? '') === (line.region ?? '') && ['open', 'talking', 'current'].includes(row.state)
      if ((await tx.where(line.kind === 'need' ? 'needs' : 'offers', 'personId', personId)).some(isSame)) {
        taken.known += 1
      } else if (line.kind === 'need') {
        await tx.put('needs', { ...fields, id: freshId<'need'>(), since: today, state: 'open', history: [{ on: today, state: 'open' }], ...(line.budget !== undefined && { budget: line.budget }), ...(line.urgent && { urgent: true }), ...(line.from && { from: line.from }) })
        taken.needs += 1
      } else {
        const contact = line.via ? personNamed(line.via, [...people, ...added]) : null
        await tx.put('offers', { ...fields, id: freshId<'offer'>(), on: today, confirmedOn: today, state: 'current', ...(line.via && { viaName: line.via, indirect: true, ...(contact && { viaPersonId: contact.id }) }) })
        taken.offers += 1
      }
    }
    taken.people = added.length
  })
  return taken
}

/** All open needs and current resources as such a form: CSV with a mark that spreadsheet programs need to read it as UTF-8. */
export async function writeForm(): Promise<string> {
  const [needs, offers, people] = await Promise.all([register().needs.toArray(), register().offers.toArray(), register().people.toArray()])
  const names = new Map(people.map(person => [person.id, person.name]))
  return csvOf([
    ...needs.filter(need => need.state === 'open' || need.state === 'talking').map(need => formLineOfNeed(need, names.get(need.personId) ?? '')),
    ...offers.filter(offer => offer.state === 'current').map(offer => formLineOfOffer(offer, names.get(offer.personId) ?? '', offer.viaName ?? (offer.viaPersonId ? (names.get(offer.viaPersonId) ?? '') : ''))),
  ])
}

/** Lines as the text of a CSV file. */
export function csvOf(lines: readonly Omit<FormLine, 'line'>[]): string {
  const cell = (text: string): string => (/[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return `\ufeff${formRows(lines).map(row => row.map(text => cell(guardCell(text))).join(',')).join('\r\n')}\r\n`
}
