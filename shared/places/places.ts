import { PLACES_BY_CITY } from '../../resources/regions/districts'
import { AREAS, CITIES_BY_PROVINCE } from '../../resources/regions/provinces'

const NATIONWIDE = ['全国', '全网', '不限', '线上', '远程', '各地', '国内']

/** A place as the parts of the country it covers. */
export interface Place {
  readonly provinces: ReadonlySet<string>
  /** Cities; empty = the whole of the provinces. */
  readonly cities: ReadonlySet<string>
}

const words = (text: string): string[] => text.split(' ').filter(Boolean)

function buildPlaces(): { byName: Map<string, Place>; longest: number; firsts: ReadonlySet<number> } {
  const byName = new Map<string, Place>()
  const provinceOf = new Map<string, string>()
  for (const [province, cities] of Object.entries(CITIES_BY_PROVINCE)) {
    for (const city of words(cities)) {
      provinceOf.set(city, province)
      byName.set(city, { provinces: new Set([province]), cities: new Set([city]) })
    }
    if (!byName.has(province)) byName.set(province, { provinces: new Set([province]), cities: new Set() })
  }
  for (const [city, places] of Object.entries(PLACES_BY_CITY)) {
    for (const place of words(places)) if (!byName.has(place)) byName.set(place, { provinces: new Set([provinceOf.get(city) ?? city]), cities: new Set([city]) })
  }
  for (const [area, provinces] of Object.entries(AREAS)) byName.set(area, { provinces: new Set(words(provinces)), cities: new Set() })
  return { byName, longest: Math.max(...[...byName.keys()].map(name => name.length)), firsts: new Set([...byName.keys()].map(name => name.charCodeAt(0))) }
}

const PLACES = buildPlaces()

/** Places named in a text, joined; `null` = nationwide or none known. */
export function placeOf(text: string | undefined): Place | null {
  if (!text || NATIONWIDE.some(word => text.includes(word))) return null
  const provinces = new Set<string>()
  const cities = new Set<string>()
  let wholeProvince = false
  for (let at = 0; at < text.length; ) {
    const name = nameAt(text, at)
    if (!name) {
      at += 1
      continue
    }
    const place = PLACES.byName.get(name)!
    for (const province of place.provinces) provinces.add(province)
    for (const city of place.cities) cities.add(city)
    if (place.cities.size === 0) wholeProvince = true
    at += name.length
  }
  if (provinces.size === 0) return null
  return { provinces, cities: wholeProvince ? new Set() : cities }
}

/** The longest place name that starts at `at`; `null` if none does. */
export function nameAt(text: string, at: number): string | null {
  for (let length = Math.min(PLACES.longest, text.length - at); length >= 2; length--) {
    const name = text.slice(at, at + length)
    if (PLACES.byName.has(name)) return name
  }
  return null
}

/** First place named in a text as it is written there, `null` if none. */
export function firstPlaceIn(text: string): { readonly name: string; readonly at: number } | null {
  for (let at = 0; at < text.length; at++) {
    const name = nameAt(text, at)
    if (name) return { name, at }
  }
  return null
}

/** A place name in a text with what it lies in. */
export interface PlaceMention {
  readonly name: string
  readonly at: number
  /** The city it is or lies in; `null` = a province or a larger area. */
  readonly city: string | null
  /** The province; `null` = an area of several. */
  readonly province: string | null
}

/** Every place named in a text, in order, never overlapping. */
export function placesIn(text: string): PlaceMention[] {
  const found: PlaceMention[] = []
  for (let at = 0; at < text.length - 1; ) {
    const name = PLACES.firsts.has(text.charCodeAt(at)) ? nameAt(text, at) : null
    if (name) {
      const place = PLACES.byName.get(name)!
      const only = (names: ReadonlySet<string>): string | null => (names.size === 1 ? [...names][0]! : null)
      found.push({ name, at, city: only(place.cities), province: only(place.provinces) })
    }
    at += name?.length ?? 1
  }
  return found
}
