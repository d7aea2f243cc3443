/** Small worlds of people who answered one survey, and their tallies by cut. */
import fc from 'fast-check'
import type { Answers } from '#engine/answers/answer.ts'
import type { PrivacyPromise, Survey } from '#engine/model.ts'
import { type CutTallies, pairTallies } from '#engine/privacy/withheld.ts'
import { foldMoves, type Move } from '#engine/tally/fold.ts'
import { emptyTally, type Tally } from '#engine/tally/tally.ts'
import { makeSurvey } from '../../make-survey.ts'

export const named = makeSurvey(`---
title: Care
audience: customers
privacy: named
attributes: [region, account]
roles:
  a: One
  b: Two
  c: Three
  d: Four
groups:
  ab: [a, b]
  bc: [b, c]
---

# Short {#short}

## Would you refer us? {#refer}

type: referral

## Compared with others, we are … {#beside}

type: comparison

## What do you use? {#tool}

type: choice

- web: Web
- phone: Phone

## How often have we … {#care}

type: frequency
measures: care

- listen: asked
- keep: kept
  - for: a, b, c
`)

/** The same survey under another promise. */
export function promising(promise: PrivacyPromise): Survey {
  return { ...named, promise }
}

/** What one person said, and what is known of the person. */
export interface Person {
  readonly role: string
  readonly answers: Answers
  readonly region?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly withhold?: boolean
}

/** Repeat a person. */
export function people(count: number, role: string, answers: Answers, more: Partial<Person> = {}): Person[] {
  return Array.from({ length: count }, () => ({ role, answers, ...more }))
}

/** Fold people into the tallies that a release begins with. */
export function worldOf(survey: Survey, all: readonly Person[]): Map<string, CutTallies> {
  const moves = all.map(({ role, answers, region, attributes, withhold = false }, index): Move => {
    const known = { ...attributes, ...(region === undefined ? {} : { region }) }
    const logged = { wave: 'all', chain: `chain ${index}`, receivedAt: '2026-11-22' }
    return { sign: 1, response: { ...logged, role, answers, attributes: known, withhold } }
  })
  const halves = new Map<string, [Tally, Tally]>()
  for (const { key, tally } of foldMoves(survey, moves).values()) {
    const [counted, withheld] = halves.get(key.cut) ?? [emptyTally(), emptyTally()]
    halves.set(key.cut, key.withheld ? [counted, tally] : [tally, withheld])
  }
  return new Map([...halves].map(([cut, [counted, withheld]]) => [cut, pairTallies(counted, withheld)]))
}

const somePerson: fc.Arbitrary<Person> = fc.record(
  {
    role: fc.constantFrom('a', 'a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'd'),
    region: fc.constantFrom('North', 'North', 'North', 'South', 'South', ''),
    withhold: fc.boolean(),
    answers: fc.record(
      {
        refer: fc.constantFrom(10, 9, 9, 3),
        beside: fc.constantFrom('better', 'better', 'worse', null),
        care: fc.record(
          { listen: fc.constantFrom(5, 5, 4, null), keep: fc.constantFrom(5, 5, 2) },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['role', 'answers'] },
)

/** Worlds in which small groups, groups that answered alike and unanswered items are common. */
export const someWorld = fc.array(somePerson, { maxLength: 45, size: 'max' })

/** List every choice of some of the values. */
export function subsets<T>(values: readonly T[]): T[][] {
  return values.reduce<T[][]>((all, value) => all.concat(all.map((some) => some.concat(value))), [[]])
}
