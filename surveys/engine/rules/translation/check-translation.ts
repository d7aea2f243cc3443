/** Every check of a translation beside its original, in the order of reading; judges no wording. */
import type { ParsedProgrammeTranslation } from '../../parse/parse-programme-translation.ts'
import type { ParsedTranslation } from '../../parse/parse-translation.ts'
import type { Programme } from '../../programme.ts'
import type { Breach } from '../check.ts'
import { checkIdenticalWords } from './identical-words.ts'
import { checkLostPlaceholders } from './lost-placeholder.ts'
import { checkStaleWords } from './stale-words.ts'

/** The texts that are deployed, by key. */
export interface LockedWords {
  readonly original: ReadonlyMap<string, string>
  readonly translation: ReadonlyMap<string, string>
}

/**
 * Check a survey's or the programme's translation.
 *
 * @param programme whose names are the same in every language
 * @param locked what is deployed, if anything is; the programme is never locked
 * @example checkTranslation(german, programme, undefined).map(({ rule }) => rule) // ['identical-words']
 */
export function checkTranslation(
  translation: ParsedTranslation | ParsedProgrammeTranslation,
  { company, competitors, partners }: Pick<Programme, 'company' | 'competitors' | 'partners'>,
  locked: LockedWords | undefined,
): Breach[] {
  const names = [company, ...Object.values(competitors), ...Object.values(partners)]
  return [
    ...checkLostPlaceholders(translation),
    ...checkIdenticalWords(translation, names),
    ...(locked ? checkStaleWords(translation, locked.original, locked.translation) : []),
  ].toSorted((a, b) => a.at.at - b.at.at)
}
