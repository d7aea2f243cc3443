/** How far every figure of the engine is from the references in the fixtures; asserts nothing, for tests do. */
import { readdirSync } from 'node:fs'
import { say, sayTable, whole } from '../say.ts'
import { batteries } from './batteries.ts'
import type { Comparison } from './comparison.ts'
import { differences } from './differences.ts'
import { distributions } from './distributions.ts'
import { netScores } from './net-scores.ts'
import { privacy } from './privacy.ts'
import { respondents } from './respondents.ts'
import { shares } from './shares.ts'
import { shelf } from './shelf.ts'
import { waves } from './waves.ts'

const fixtures = new URL('../../fixtures/golden/', import.meta.url)

/** Print a row for each key of the references, and what was left undone. */
export function measure(): void {
  const all = [
    ...distributions(),
    ...netScores(),
    ...differences(),
    ...shares(),
    ...batteries(),
    ...waves(),
    ...respondents(),
    ...privacy(),
  ]
  sayTable(
    ['reference key', 'function', 'made by', 'cases', 'largest deviation', 'tolerance'],
    all.map(({ key, by, made, cases, largest, tolerance }) => [
      `\`${key}\``,
      `\`${by}\``,
      made,
      whole(cases),
      short(largest),
      short(tolerance),
    ]),
    3,
  )
  sayTotal(all)
  say('')
  sayTable(['left undone', 'why'], shelf, 2)
}

function sayTotal(all: readonly Comparison[]): void {
  const figures = all.reduce((sum, comparison) => sum + comparison.figures, 0)
  const beyond = all.filter(({ largest, tolerance }) => !(largest <= tolerance))
  const read = new Set(all.map(({ key }) => key.split('.')[0]))
  const unread = readdirSync(fixtures).filter((file) => !read.has(file.replace(/\.json$/, '')))
  say(
    `\n${all.length} keys, ${whole(figures)} figures. Beyond their tolerance: ${named(beyond.map(({ key }) => key))}.`,
  )
  say(`Files of references that were not compared: ${named(unread)}.`)
}

function named(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ')
}

/** Two digits are enough of a deviation: 4.4e-16. */
function short(deviation: number): string {
  return deviation === 0 ? '0' : deviation.toExponential(1).replace('.0e', 'e')
}
