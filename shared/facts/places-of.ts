import { placesIn, type PlaceMention } from '../places/places'

let latest: { readonly text: string; readonly places: readonly PlaceMention[] } = { text: '', places: [] }

/** The places named in a text; the last text is remembered, since everything about one message asks for the same places. */
export function placesOf(text: string): readonly PlaceMention[] {
  if (latest.text !== text) latest = { text, places: placesIn(text) }
  return latest.places
}
