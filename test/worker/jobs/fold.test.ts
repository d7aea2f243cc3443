import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merge } from '#engine/tally/tally.ts'
import { erase } from '#worker/jobs/erase.ts'
import { fold } from '#worker/jobs/fold.ts'
import { by, countAgain, freshSurvey, incoming, type Person, store, talliesOf, zone } from './people.ts'

const person: fc.Arbitrary<Person> = fc.record({
  who: fc.integer({ min: 0, max: 5 }),
  role: fc.constantFrom('buyer', 'user'),
  region: fc.constantFrom('North', 'South', ''),
  refer: fc.integer({ min: 0, max: 10 }),
  listen: fc.constantFrom(1, 3, 5, null),
  withhold: fc.boolean(),
  again: fc.boolean(),
})
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('submit' as const), person }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('fold' as const), limit: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('erase' as const), who: fc.integer({ min: 0, max: 5 }) }),
  },
)

describe('folding', () => {
  test('any order of answers, repeats, changes and withdrawals, with folds at the same time, equals a recount', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 9 }),
        async (rounds) => {
          const survey = freshSurvey()
          let number = 0
          for (const round of rounds) {
            // The steps of one round happen at the same time.
            await Promise.all(
              round.map(async (act) => {
                if (act.do === 'fold') return fold(store, by(survey), zone, act.limit)
                if (act.do === 'erase') return erase(store, by(survey), { chain: `link-of-${act.who}` })
                const given = incoming(survey, `id-${++number}`, act.person)
                await store.accept(given)
                return act.person.again ? store.accept(given) : undefined
              }),
            )
          }
          await fold(store, by(survey), zone)
          expect(await talliesOf(survey)).toEqual(await countAgain(survey))
        },
      ),
      { numRuns: 40 },
    )
  }, 60_000)

  test('two folds at the same time count everybody once', async () => {
    const survey = freshSurvey()
    await store.acceptMany(
      survey.id,
      Array.from({ length: 30 }, (_, who) => {
        const given = incoming(survey, `p-${who}`, {
          who,
          role: 'buyer',
          region: '',
          refer: 9,
          listen: 5,
          withhold: false,
        })
        return { ...given, chain: given.response.id }
      }),
    )
    const folded = await Promise.all([1, 2, 3].map(() => fold(store, by(survey), zone, 7)))
    expect(folded.reduce((a, b) => a + b)).toBe(30)
    const [whole] = await store.tallies(survey.id, [{ wave: 'all', cut: 'all', withheld: false }])
    expect(whole?.tally.responses).toBe(30)
  })

  test('withheld answers are summed apart, and both together are everybody', async () => {
    const survey = freshSurvey()
    for (const [who, withhold] of [true, false, true].entries())
      await store.accept(
        incoming(survey, `w-${who}`, {
          who,
          role: 'user',
          region: '',
          refer: who,
          listen: 3,
          withhold,
        }),
      )
    await fold(store, by(survey), zone)
    const both = await store.tallies(survey.id, [
      { wave: 'all', cut: 'all', withheld: false },
      { wave: 'all', cut: 'all', withheld: true },
    ])
    expect(both.map(({ key, tally }) => [key.withheld, tally.responses]).toSorted()).toEqual([
      [false, 1],
      [true, 2],
    ])
    expect(both.map(({ tally }) => tally).reduce(merge).items.refer).toEqual({ '0': 1, '1': 1, '2': 1 })
  })

  test('an answer that was changed is counted once, and its old row is gone', async () => {
    const survey = freshSurvey()
    const one = { who: 1, role: 'user', region: '', refer: 2, listen: 3, withhold: false }
    await store.accept(incoming(survey, 'first', one))
    await fold(store, by(survey), zone)
    await store.accept(incoming(survey, 'second', { ...one, refer: 10, role: 'buyer' }))
    await fold(store, by(survey), zone)
    expect((await store.chain(survey.id, { chain: 'link-of-1' })).superseded.map(({ id }) => id)).toEqual([
      'second',
    ])
    expect(await talliesOf(survey)).toEqual(await countAgain(survey))
    const [whole] = await store.tallies(survey.id, [{ wave: 'all', cut: 'all', withheld: false }])
    expect(whole?.tally.items.refer).toEqual({ '10': 1 })
  })

  test('an answer of another wave keeps its place, whatever an id says', async () => {
    const survey = freshSurvey()
    const one = { who: 1, role: 'user', region: '', refer: 2, listen: 3, withhold: false }
    const first = incoming(survey, 'earlier', one)
    await store.accept({ ...first, chain: 'earlier', response: { ...first.response, wave: 'before' } })
    await fold(store, by(survey), zone)
    const second = incoming(survey, 'later', one)
    expect(await store.accept({ ...second, chain: 'earlier' })).toBe('stored')
    await fold(store, by(survey), zone)
    const wholes = await store.tallies(
      survey.id,
      ['before', 'all'].map((wave) => ({ wave, cut: 'all', withheld: false })),
    )
    expect(wholes.map(({ tally }) => tally.responses)).toEqual([1, 1])
  })

  test('erasing takes a response out of log and tallies, before its fold and after', async () => {
    const survey = freshSurvey()
    const base = { role: 'user', region: 'North', refer: 4, listen: 3, withhold: false }
    await store.accept({ ...incoming(survey, 'gone-early', { ...base, who: 1 }), chain: 'gone-early' })
    expect(await erase(store, by(survey), { id: 'gone-early' })).toBe(true)
    await store.accept({ ...incoming(survey, 'gone-late', { ...base, who: 2 }), chain: 'gone-late' })
    await fold(store, by(survey), zone)
    expect(await erase(store, by(survey), { id: 'gone-late' })).toBe(true)
    expect(await erase(store, by(survey), { id: 'gone-late' })).toBe(false)
    await fold(store, by(survey), zone)
    expect(await talliesOf(survey)).toEqual(new Map())
  })
})
