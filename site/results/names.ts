/** Readable names of cuts and waves, made out of their ids and the survey's own names for them. */
import { fill } from '#engine/logic/pipe.ts'
import { cutParts, wholeCut } from '#engine/tally/cuts.ts'
import { isolated, localeOf } from '#engine/words/languages.ts'
import type { Spoken } from './spoken.ts'

/** What it takes to name a cut. */
export interface Naming extends Spoken {
  /** Names of roles, groups of roles and attributes, by id, as inside a sentence; what has none is called by its id. */
  readonly names: Readonly<Record<string, string>>
}

/**
 * Name a cut.
 *
 * @example nameOfCut('role=chose-another&region=North', view) // 'Chose another, North'
 */
export function nameOfCut(cut: string, naming: Naming): string {
  const { chrome, language } = naming
  if (cut === wholeCut) return chrome.everybody
  const names = Object.entries(cutParts(cut)).map(([key, value]) => {
    if (value === '')
      return fill(chrome['no-value'], isolated({ attribute: nameInside(key, naming) }, language))
    return key === 'role' || key === 'group' ? nameOf(value, naming) : value
  })
  return capital(new Intl.ListFormat(language, { type: 'unit' }).format(names))
}

/**
 * Name a role, a group of roles or an attribute where it stands alone.
 *
 * @example nameOf('no-decision', view) // 'No decision'
 */
export function nameOf(id: string, naming: Naming): string {
  return capital(called(id, naming))
}

/** Name an attribute, or roles as such, inside a sentence. */
export function nameInside(id: string, naming: Naming): string {
  if (id === 'role' || id === 'group') return naming.chrome.family.roles
  return called(id, naming)
}

function called(id: string, { names }: Naming): string {
  return (Object.hasOwn(names, id) && names[id]) || id.replaceAll('-', ' ')
}

/**
 * Name a wave; the wave of a survey that has only one is not named.
 *
 * @example nameOfWave('2026-H2', view) // 'Second half of 2026'
 */
export function nameOfWave(wave: string, { language, chrome }: Spoken): string {
  const [year = '', part = ''] = wave.split('-', 2)
  if (wave === 'all') return ''
  if (part === '') return year
  const periods: Readonly<Record<string, string>> = chrome.period
  const period = periods[part]
  if (period) return fill(period, { year })
  const month = new Date(Date.UTC(Number(year), Number(part) - 1, 1))
  return new Intl.DateTimeFormat(localeOf(language), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(month)
}

/** Write a moment in the reader's own time, and name that time for whoever reads it elsewhere or on paper. */
export function nameOfMoment(moment: string, language: string): string {
  return new Date(moment).toLocaleString(localeOf(language), {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
