/** Reading a time zone from a list: by its IANA name, which knows summer time; takes no bare difference of hours. */
import { nearest } from '../logic/nearest.ts'

/**
 * Make a reader of time zones, which asks the platform about each of them once.
 *
 * @returns of a cell the zone as the platform writes it, nothing where it is blank, or what is wrong in one sentence without its full stop
 * @example zoneReader()('europe/berlin') // { zone: 'Europe/Berlin' }
 */
export function zoneReader() {
  const known = new Map<string, string>()
  let cities: ReadonlyMap<string, string> | undefined
  return (cell: string): { zone?: string } | { problem: string } => {
    if (cell === '') return {}
    const zone = known.get(cell) ?? resolved(cell.replace(/ /g, '_'))
    if (zone === undefined) {
      cities ??= zonesByCity()
      return { problem: `«${cell}» is no time zone, such as «Europe/Berlin»${hint(cell, cities)}` }
    }
    known.set(cell, zone)
    return { zone }
  }
}

function resolved(name: string): string | undefined {
  // Platforms take differences such as «+02:00» for zones, which do not know when summer begins.
  if (!/^[a-z]/i.test(name)) return undefined
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

/** Give every zone by the name of its city. */
function zonesByCity(): ReadonlyMap<string, string> {
  const zones = Intl.supportedValuesOf('timeZone')
  return new Map(zones.map((zone) => [zone.slice(zone.lastIndexOf('/') + 1), zone]))
}

function hint(cell: string, cities: ReadonlyMap<string, string>): string {
  const [city = ''] = cell.split('/').slice(-1)
  const near = nearest(city.replace(/ /g, '_'), cities.keys())
  return near === undefined ? '' : `; did you mean «${cities.get(near)}»?`
}
