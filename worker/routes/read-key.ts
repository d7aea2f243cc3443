/** Reading what a new key shall open; nothing that whoever asks may not open themselves. */
import type { KeyBody } from '#engine/wire-keys.ts'
import { allDoors, covers, type Owner, owns } from '../access/owner.ts'
import { RequestProblem } from '../problem.ts'

const longestName = 60
const longestLife = 365
const usualLife = 90

/**
 * Read the body of a new key.
 *
 * @param known surveys that there are, by id
 * @throws RequestProblem where it cannot be read, or would open more than its maker may
 */
export function readKey(
  { name, surveys, doors, days = usualLife }: Record<string, unknown>,
  maker: Owner,
  known: ReadonlyMap<string, unknown>,
): Required<KeyBody> {
  if (typeof name !== 'string' || !/^[^\p{Cc}]*\S[^\p{Cc}]*$/u.test(name) || name.length > longestName)
    throw bad(`«name» must be a text of 1 to ${longestName} characters.`)
  const scope = readSurveys(surveys, maker, known)
  if (!isListOf(doors, allDoors)) throw bad(`«doors» must be a list of some of: ${allDoors.join(', ')}.`)
  if (!Number.isInteger(days) || Number(days) < 1 || Number(days) > longestLife)
    throw bad(`«days» must be a whole number from 1 to ${longestLife}.`)
  const wanted = { name: name.trim(), surveys: scope, doors, days: Number(days) }
  if (!covers(maker, wanted))
    throw new RequestProblem('not-allowed', {
      detail: `A key opens no more than its maker may: ${namesOf(maker.surveys)}, doors ${maker.doors.join(', ')}.`,
    })
  return wanted
}

/** What is out of the maker's scope and what does not exist are told in the same words. */
function readSurveys(
  surveys: unknown,
  maker: Owner,
  known: ReadonlyMap<string, unknown>,
): 'all' | readonly string[] {
  if (surveys === 'all') return 'all'
  if (!isListOf(surveys)) throw bad('«surveys» must be «all» or a list of surveys.')
  const missing = surveys.find((id) => !known.has(id) || !owns(maker, id))
  if (missing === undefined) return surveys
  throw bad(`There is no survey «${missing}».`)
}

function isListOf<T extends string>(list: unknown, of?: readonly T[]): list is T[] {
  return (
    Array.isArray(list) &&
    list.length > 0 &&
    new Set(list).size === list.length &&
    list.every((one) => typeof one === 'string' && (of === undefined || of.includes(one as T)))
  )
}

function namesOf(surveys: Owner['surveys']): string {
  return surveys === 'all' ? 'all surveys' : `surveys ${surveys.join(', ')}`
}

function bad(detail: string): RequestProblem {
  return new RequestProblem('bad-request', { detail })
}
