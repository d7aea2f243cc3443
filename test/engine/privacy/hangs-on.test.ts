import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hangsOn } from '#engine/privacy/hangs-on.ts'
import { release } from '#engine/privacy/release.ts'
import { subtract } from '#engine/tally/tally.ts'
import { makeSurvey } from '../../make-survey.ts'
import { exposed } from './attacker.ts'
import { atomOf, figuresOf, groupsOf } from './held.ts'
import { type Person, people, worldOf } from './worlds.ts'

const survey = makeSurvey(`---
title: Care
audience: customers
privacy: confidential
cadence: half-yearly
attributes: [region]
roles:
  a: One
  b: Two
  c: Three
---

# Short {#short}

## Would you refer us? {#refer}

type: referral

### Why? {#why}

type: text
when: is answered

## Did you complain? {#complained}

type: choice

- yes: Yes
- no: No

### Was it settled? {#settled}

type: agree
when: is yes

### Who settled it? {#who}

type: choice
when: is yes and refer at most 6

- you: One of us
- other-side: Somebody else

## Which do you know? {#known}

type: choices

- x: X
- y: Y

## Compared with each, we are … {#rivals}

type: comparison
rows: chosen in known
`)

const statesOf = (all: readonly Person[], item: string) =>
  Object.fromEntries(
    release(survey, worldOf(survey, all), 'sealed').flatMap(({ cut, items }) => {
      const state = items[item]
      return state ? [[cut, state.shown === 'nothing' ? state.reason : state.shown]] : []
    }),
  )

describe('who is asked an item hangs on', () => {
  test.each([
    ['refer', []],
    ['why', []],
    ['settled', ['complained']],
    ['who', ['complained', 'refer']],
    ['rivals.x', ['known']],
    ['gone', []],
  ])('of %s: %j', (item, others) => {
    expect(hangsOn(survey, item)).toEqual(others)
  })

  test('what a question hangs on whose answer is waited for', () => {
    const further = { ...survey, pages: survey.pages.map((page) => ({ ...page })) }
    const questions = further.pages.flatMap(({ questions: of }) => of)
    const who = questions.map((question) =>
      question.id === 'who'
        ? {
            ...question,
            when: { kind: 'test', question: 'settled', comparator: 'is answered', values: [] } as const,
          }
        : question,
    )
    expect(hangsOn({ ...further, pages: [{ id: 'short', questions: who }] }, 'who')).toEqual(['complained'])
  })
})

describe('a question that only some are asked', () => {
  const said = (count: number, role: string, complained: string) =>
    people(count, role, complained === 'yes' ? { complained, settled: 4 } : { complained })

  test('is withheld alike of a small group that was not asked it and of one that was', () => {
    const others = [...said(10, 'b', 'no'), ...said(10, 'b', 'yes'), ...said(10, 'c', 'no')]
    for (const answer of ['yes', 'no'])
      expect(statesOf([...said(3, 'a', answer), ...others], 'settled')['role=a']).toBe('too-few')
  })

  test('shows its number nowhere where the answers that it hangs on are not told apart', () => {
    const six = [...said(6, 'a', 'yes'), ...said(12, 'b', 'no'), ...said(12, 'b', 'yes')]
    expect(statesOf(six, 'complained')['role=a']).toBe('protects-others')
    expect(statesOf(six, 'settled')).toMatchObject({ all: 'histogram', 'role=a': 'protects-others' })
    const seven = [
      ...said(6, 'a', 'yes'),
      ...said(1, 'a', 'no'),
      ...said(12, 'b', 'no'),
      ...said(12, 'b', 'yes'),
    ]
    expect(statesOf(seven, 'complained')['role=a']).toBe('figure')
    expect(statesOf(seven, 'settled')['role=a']).toBe('protects-others')
  })

  test('tells, added up and taken from each other, of no fewer than ten who were asked what it hangs on', () => {
    const somebody = fc
      .record({
        role: fc.constantFrom('a', 'a', 'b', 'c'),
        region: fc.constantFrom('North', 'North', 'South'),
        complained: fc.constantFrom('yes', 'yes', 'yes', 'no'),
      })
      .map(({ role, region, complained }): Person => {
        return { role, region, answers: complained === 'yes' ? { complained, settled: 4 } : { complained } }
      })
    let told = 0
    fc.assert(
      fc.property(fc.array(somebody, { minLength: 10, maxLength: 70, size: 'max' }), (all) => {
        const groups = groupsOf(all)
        const shown = release(survey, worldOf(survey, all), 'sealed')
        const figures = figuresOf(
          survey,
          groups,
          shown,
          ({ items }) => (items.settled?.shown ?? 'nothing') !== 'nothing',
        )
        told += figures.length
        const atoms = groups.map((some) => atomOf(some, 'complained'))
        expect(exposed(atoms, figures, { fewest: 10, fewestAlike: 0, readers: 0 })).toBeUndefined()
      }),
      { numRuns: 60 },
    )
    expect(told).toBeGreaterThan(60)
  })

  test('takes no withheld answers in where those that it hangs on stay out', () => {
    const named = { ...survey, promise: 'named' } as const
    const six = people(3, 'a', { complained: 'yes', settled: 4 }, { withhold: true })
    const alike = [...six, ...people(3, 'a', { complained: 'yes', settled: 1 }, { withhold: true })]
    const world = worldOf(named, [...said(9, 'a', 'no'), ...said(9, 'a', 'yes'), ...alike])
    const [whole] = release(named, world, 'sealed')
    const counted = world.get('all')?.counted
    const items = Object.entries(whole?.items ?? {}).flatMap(([item, state]) =>
      state.shown === 'nothing' ? [] : [[item, state.counts]],
    )
    expect(counted).toBeDefined()
    if (!counted) return
    const left = subtract({ responses: 24, items: Object.fromEntries(items), measures: {} }, counted)
    expect(left.items).toEqual({})
  })
})
