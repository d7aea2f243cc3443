/** Waves as people read them in each language, in the digits 0–9; knows no clock. */
import { fill } from '#engine/logic/pipe.ts'
import type { InterfaceWords } from '#engine/words/interface-words.ts'
import { localeOf } from '#engine/words/languages.ts'

/**
 * Name a wave; the wave of a survey that has only one has no name.
 *
 * @example nameOfWave('2026-H1', interfaceWords('en').said, 'en') // 'first half of 2026'
 */
export function nameOfWave(
  wave: string,
  words: Pick<InterfaceWords['said'], 'half-1' | 'half-2' | 'quarter'>,
  language: string,
): string {
  if (wave === 'all') return ''
  const [year = '', part = ''] = wave.split('-', 2)
  const [kind = '', number = ''] = part
  if (part === '') return year
  if (kind === 'H') return fill(words[number === '1' ? 'half-1' : 'half-2'], { year })
  if (kind === 'Q') return fill(words.quarter, { year, quarter: number })
  const how = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(localeOf(language), how).format(new Date(`${wave}-01T00:00:00Z`))
}
