import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Survey } from '#engine/model.ts'
import { pairSums } from '#engine/tally/pairs.ts'
import { erase } from '#worker/jobs/erase.ts'
import { fold } from '#worker/jobs/fold.ts'
import { recount } from '#worker/jobs/recount.ts'
import type { Logged } from '#worker/store/store.ts'
import { by, freshSurvey, incoming, store, talliesOf, zone } from './people.ts'

const waves = ['2026-H1', '2026-H2', '2027-H1'] as const
const persons = [0, 1, 2]

const linkOf = (survey: Survey, who: number, wave: string) => `${survey.id} ${who} ${wave}`

/** A survey of half-years, to whose waves the same three people are invited. */
async function invitedSurvey(): Promise<Survey> {
  const survey: Survey = { ...freshSurvey(), cadence: 'half-yearly' }
  for (const wave of waves) {
    const own = { role: 'user', language: 'en' }
    await store.addRecipients(survey.id, {
      wave: { wave, openedOn: '2026-01-01', closesOn: null, invited: true, promise: 'named' },
      site: 'https://survey.example',
      links: persons.map((who) => {
        return { ...own, hash: linkOf(survey, who, wave), survey: survey.id, wave, attributes: {} }
      }),
      recipients: persons.map((who) => {
        const person = `person ${who} of ${survey.id}`
        const more = { address: null, name: null, zone: null, invitedOn: '2026-01-01' }
        return { ...own, ...more, person, link: linkOf(survey, who, wave) }
      }),
      due: null,
    })
  }
  return survey
}

interface Given {
  readonly who: number
  readonly wave: string
  readonly refer: number
  readonly withhold: boolean
}

function answer(survey: Survey, id: string, { who, wave, refer, withhold }: Given) {
  const given = incoming(survey, id, { who, role: 'user', region: '', refer, listen: 4, withhold })
  return { response: { ...given.response, wave }, chain: linkOf(survey, who, wave) }
}

/** Pairs of referral as they follow from the log alone. */
async function pairsOfLog(survey: Survey): Promise<Record<string, unknown>> {
  const { results } = await env.DB.prepare('select * from responses where survey = ? order by seq')
    .bind(survey.id)
    .all<Pick<Logged, 'chain' | 'wave'> & { answers: string; withhold: number }>()
  const last = new Map(results.map((row) => [row.chain, row]))
  const net = (score: number) => (score >= 9 ? 1 : score <= 6 ? -1 : 0)
  const sums: Record<string, { n: number; before: number; after: number; product: number }> = {}
  for (const who of persons)
    for (const [at, wave] of waves.entries()) {
      const [one, two] = [waves[at - 1] ?? '', wave].map((of) => last.get(linkOf(survey, who, of)))
      if (!one || !two) continue
      const [before = 0, after = 0] = [one, two].map(({ answers }) => net(JSON.parse(answers).refer))
      const key = `${wave} *pairs=${waves[at - 1]} ${one.withhold || two.withhold ? 1 : 0}`
      const sum = sums[key] ?? { n: 0, before: 0, after: 0, product: 0 }
      sums[key] = {
        n: sum.n + 1,
        before: sum.before + before,
        after: sum.after + after,
        product: sum.product + before * after,
      }
    }
  return sums
}

async function pairsOfTallies(survey: Survey): Promise<Record<string, unknown>> {
  const found = [...(await talliesOf(survey))].filter(([key]) => key.includes(' *pairs='))
  return Object.fromEntries(found.map(([key, text]) => [key, pairSums(JSON.parse(text).items.refer)]))
}

const given: fc.Arbitrary<Given> = fc.record({
  who: fc.constantFrom(...persons),
  wave: fc.constantFrom(...waves),
  refer: fc.constantFrom(2, 8, 10),
  withhold: fc.boolean(),
})
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('submit' as const), given }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('fold' as const), limit: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('erase' as const), given }) },
)

describe('pairs of waves', () => {
  test('follow from the log after any answers, changes and withdrawals, and a recount gives every sum again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 7 }),
        async (rounds) => {
          const survey = await invitedSurvey()
          let number = 0
          for (const round of rounds) {
            await Promise.all(
              round.map((act) => {
                if (act.do === 'fold') return fold(store, by(survey), zone, act.limit)
                if (act.do === 'submit')
                  return store.accept(answer(survey, `${survey.id} ${++number}`, act.given))
                return erase(store, by(survey), { chain: linkOf(survey, act.given.who, act.given.wave) })
              }),
            )
          }
          await fold(store, by(survey), zone)
          const folded = await talliesOf(survey)
          expect(await pairsOfTallies(survey)).toEqual(await pairsOfLog(survey))
          expect(await recount(store, by(survey), await store.pending(survey.id, 1))).toBe(true)
          expect(await talliesOf(survey)).toEqual(folded)
        },
      ),
      { numRuns: 30 },
    )
  }, 120_000)

  test('are none of a link that was passed on, and of one that is nobody’s', async () => {
    const survey = await invitedSurvey()
    const [one, two] = [0, 1].map((who) => linkOf(survey, who, '2026-H2'))
    const passed = { hash: `${one} on`, survey: survey.id, wave: '2026-H2', role: 'user', language: 'en' }
    expect(await store.passOn(String(one), { ...passed, attributes: {} })).toBe(true)
    for (const [id, who, wave] of [
      ['a', 0, '2026-H1'],
      ['b', 1, '2026-H1'],
      ['c', 1, '2026-H2'],
    ] as const)
      await store.accept(answer(survey, `${survey.id} ${id}`, { who, wave, refer: 9, withhold: false }))
    const colleague = answer(survey, `${survey.id} d`, { who: 0, wave: '2026-H2', refer: 2, withhold: false })
    await store.accept({ ...colleague, chain: passed.hash })
    const open = answer(survey, `${survey.id} e`, { who: 2, wave: '2026-H2', refer: 2, withhold: false })
    await store.accept({ ...open, chain: open.response.id })
    await fold(store, by(survey), zone)
    expect(two).toBeDefined()
    expect(await pairsOfTallies(survey)).toEqual({
      '2026-H2 *pairs=2026-H1 0': { n: 1, before: 1, after: 1, product: 1 },
    })
  })

  test('are not joined afterwards to somebody whose link has answered already', async () => {
    const survey = await invitedSurvey()
    const hash = `${survey.id} late`
    const link = { hash, survey: survey.id, wave: '2026-H2', role: 'user', language: 'en', attributes: {} }
    const recipient = {
      person: `late of ${survey.id}`,
      link: hash,
      role: 'user',
      language: 'en',
      address: null,
      name: null,
      zone: null,
      invitedOn: '2026-01-01',
    }
    const wave = {
      wave: '2026-H2',
      openedOn: '2026-01-01',
      closesOn: null,
      invited: true,
      promise: 'named',
    } as const
    const invite = (recipients: readonly (typeof recipient)[]) =>
      store.addRecipients(survey.id, {
        wave,
        site: 'https://survey.example',
        links: [link],
        recipients,
        due: null,
      })
    await invite([])
    const own = answer(survey, `${survey.id} own`, { who: 0, wave: '2026-H2', refer: 9, withhold: false })
    await store.accept({ ...own, chain: hash })
    expect(await invite([recipient])).toEqual({ links: 0, recipients: 0 })
  })
})
