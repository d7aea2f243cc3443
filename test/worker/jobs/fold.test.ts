import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Survey } from '#engine/model.ts'
import { foldMoves, keyText } from '#engine/tally/fold.ts'
import { encodeTally, merge } from '#engine/tally/tally.ts'
import { erase } from '#worker/jobs/erase.ts'
import { fold } from '#worker/jobs/fold.ts'
import { openStore } from '#worker/store/d1-store.ts'
import type { Store } from '#worker/store/store.ts'
import { surveyOf } from '../world.ts'

const store = openStore(env.DB)
const zone = 'Europe/London'
let made = 0

/** Make a survey that no other run has answered. */
const freshSurvey = (): Survey => ({
  ...surveyOf('x', 'named', 'groups:\n  all-of-them: [buyer, user]'),
  id: `fold-${++made}`,
})

/** The survey's rules by their version. */
const by = (survey: Survey, version = 'v1') => ({ survey, version })

/** Read all tallies of a survey as text by key; those of nobody left out. */
async function talliesOf(survey: Survey): Promise<Map<string, string>> {
  const tallies = await store.waveTallies(survey.id, 'all')
  const peopled = tallies.filter(({ tally }) => tally.responses !== 0)
  for (const { tally } of tallies) {
    if (tally.responses === 0) expect(encodeTally(tally)).toBe('{"items":{},"measures":{},"responses":0}')
  }
  return new Map(
    peopled.map(({ key, tally }) => [keyText(key), encodeTally(tally)]).toSorted() as [string, string][],
  )
}

/** Count the log again from the start: of each chain only the last row. */
async function recount(survey: Survey): Promise<Map<string, string>> {
  const { results } = await env.DB.prepare('select * from responses where survey = ? order by seq')
    .bind(survey.id)
    .all<{
      chain: string
      role: string
      wave: string
      attributes: string
      answers: string
      withhold: number
    }>()
  const last = new Map(results.map((row) => [`${row.wave} ${row.chain}`, row]))
  const changes = foldMoves(
    survey,
    [...last.values()].map((row) => ({
      sign: 1,
      response: {
        role: row.role,
        wave: row.wave,
        attributes: JSON.parse(row.attributes),
        answers: JSON.parse(row.answers),
        withhold: row.withhold === 1,
      },
    })),
  )
  return new Map(
    [...changes].map(([key, { tally }]) => [key, encodeTally(tally)]).toSorted() as [string, string][],
  )
}

interface Person {
  readonly who: number
  readonly role: string
  readonly region: string
  readonly refer: number
  readonly listen: number | null
  readonly withhold: boolean
  readonly again: boolean
}

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

function incoming(
  survey: Survey,
  id: string,
  { who, role, region, refer, listen, withhold }: Omit<Person, 'again'>,
) {
  return {
    chain: `link-of-${who}`,
    response: {
      id,
      survey: survey.id,
      version: 'v',
      role,
      language: 'en',
      wave: 'all',
      attributes: { region },
      answers: { refer, care: { listen } },
      state: 'complete' as const,
      withhold,
      seconds: 0,
      receivedAt: '2026-11-22T10:00:00.000Z',
    },
  }
}

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
          expect(await talliesOf(survey)).toEqual(await recount(survey))
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
    expect(await talliesOf(survey)).toEqual(await recount(survey))
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

/** A store over a database that fails at its n-th call, before or after the call took effect. */
function failingStore(at: number, after: boolean): { store: Store; calls: () => number } {
  let calls = 0
  const fail = async <T>(act: () => Promise<T>): Promise<T> => {
    calls++
    if (calls !== at) return act()
    if (after) await act()
    throw new Error('the worker was killed here')
  }
  const statement = (inner: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(inner, {
      get(target, name: keyof D1PreparedStatement) {
        if (name === 'bind') return (...values: unknown[]) => statement(target.bind(...values))
        if (name === 'all' || name === 'run' || name === 'raw')
          return (...args: never[]) =>
            fail(() => (target[name] as (...args: never[]) => Promise<unknown>)(...args))
        const value = target[name]
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  const database = new Proxy(env.DB, {
    get(target, name: keyof D1Database) {
      if (name === 'prepare') return (sql: string) => statement(target.prepare(sql))
      if (name === 'batch') return (list: D1PreparedStatement[]) => fail(() => target.batch(list))
      const value = target[name]
      return typeof value === 'function' ? (value as (...args: never[]) => unknown).bind(target) : value
    },
  })
  return { store: openStore(database), calls: () => calls }
}

describe('after a deployment with other rules', () => {
  const old = { who: 1, role: 'user', region: '', refer: 2, listen: 3, withhold: false }
  const changedRules = (survey: Survey): Survey => ({
    ...survey,
    groups: [{ id: 'users', roles: ['user'] }],
    pages: survey.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) =>
        question.id === 'care'
          ? {
              id: 'care',
              type: 'frequency',
              from: 1,
              to: 5,
              roles: ['user'],
              required: 'no',
              cannotSay: true,
              rows: question.rows,
            }
          : question,
      ),
    })),
  })

  test.each(['an answer', 'a change', 'a withdrawal', 'nothing'])(
    'with %s, the tallies are those of a recount',
    async (then) => {
      const survey = freshSurvey()
      for (const [index, role] of ['user', 'buyer', 'user'].entries())
        await store.accept(incoming(survey, `r-${index}`, { ...old, who: index, role }))
      await fold(store, by(survey), zone)
      const changed = changedRules(survey)
      if (then === 'an answer') await store.accept(incoming(survey, 'r-new', { ...old, who: 9 }))
      if (then === 'a change') await store.accept(incoming(survey, 'r-other', { ...old, who: 0, refer: 9 }))
      if (then === 'a withdrawal') await erase(store, by(changed, 'v2'), { id: 'r-1' })
      await fold(store, by(changed, 'v2'), zone)
      expect(await talliesOf(changed)).toEqual(await recount(changed))
      expect((await talliesOf(changed)).has('all group=users 0')).toBe(true)
    },
  )

  test('tallies that the rules do not touch keep their number', async () => {
    const survey = freshSurvey()
    await store.accept(incoming(survey, 'same', old))
    await fold(store, by(survey), zone)
    const before = (await store.standings(survey.id))[0]?.number
    await fold(store, by(survey, 'v2'), zone)
    expect((await store.standings(survey.id))[0]?.number).toBe(before)
    expect((await store.pending(survey.id, 1)).version).toBe('v2')
  })
})

describe('a fold that is killed', () => {
  test.each([false, true])(
    'leaves no half, wherever it happens (after the call took effect: %s)',
    async (after) => {
      let killed = 0
      for (let at = 1; at < 30; at++) {
        const survey = freshSurvey()
        const base = { role: 'user', region: 'North', listen: 3, withhold: false }
        for (const who of [1, 2, 3, 1, 2])
          await store.accept(incoming(survey, `k-${++made}`, { ...base, who, refer: who }))
        await fold(store, by(survey), zone, 2)
        await store.accept(incoming(survey, `k-${++made}`, { ...base, who: 3, refer: 9 }))
        const failing = failingStore(at, after)
        const died = await fold(failing.store, by(survey), zone, 2).then(
          () => false,
          () => true,
        )
        if (!died) break
        killed++
        await fold(store, by(survey), zone)
        expect(await talliesOf(survey)).toEqual(await recount(survey))
      }
      expect(killed).toBeGreaterThan(2)
    },
  )
})
