/** People who answer for the tests of folding, and their tallies counted by themselves, without a fold. */
import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import type { Survey } from '#engine/model.ts'
import { foldMoves } from '#engine/tally/fold.ts'
import { encodeTally, type Tally } from '#engine/tally/tally.ts'
import { keyText } from '#engine/tally/tally-key.ts'
import { openStore } from '#worker/store/d1-store.ts'
import { surveyOf } from '../world.ts'

export const store = openStore(env.DB)
export const zone = 'Europe/London'
let made = 0

/** Make an id that no other test uses. */
export const freshId = () => `k-${++made}`

/** Make a survey that no other run has answered. */
export const freshSurvey = (): Survey => ({
  ...surveyOf('x', 'named', 'groups:\n  all-of-them: [buyer, user]'),
  id: `fold-${++made}`,
})

/** The survey's rules by their version. */
export const by = (survey: Survey, version = 'v1') => ({ survey, version })

/** Read all tallies of a survey. */
export async function allTallies(survey: Survey) {
  const written = await store.writtenTallies(survey.id, null, 1_000_000)
  return written.map(({ key, text }) => ({ key, tally: JSON.parse(text) as Tally }))
}

/** Read all tallies of a survey as text by key; those of nobody left out. */
export async function talliesOf(survey: Survey): Promise<Map<string, string>> {
  const tallies = await allTallies(survey)
  const peopled = tallies.filter(({ tally }) => tally.responses !== 0)
  for (const { tally } of tallies) {
    if (tally.responses === 0) expect(encodeTally(tally)).toBe('{"items":{},"measures":{},"responses":0}')
  }
  return new Map(
    peopled.map(({ key, tally }) => [keyText(key), encodeTally(tally)]).toSorted() as [string, string][],
  )
}

/** Count the log again from the start: of each chain only the last row. */
export async function countAgain(survey: Survey): Promise<Map<string, string>> {
  const { results } = await env.DB.prepare('select * from responses where survey = ? order by seq')
    .bind(survey.id)
    .all<{
      chain: string
      role: string
      wave: string
      attributes: string
      answers: string
      withhold: number
      received_at: string
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
        chain: row.chain,
        receivedAt: row.received_at,
      },
    })),
  )
  return new Map(
    [...changes].map(([key, { tally }]) => [key, encodeTally(tally)]).toSorted() as [string, string][],
  )
}

export interface Person {
  readonly who: number
  readonly role: string
  readonly region: string
  readonly refer: number
  readonly listen: number | null
  readonly withhold: boolean
  readonly again: boolean
}

export function incoming(
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
      attributes: { region, account: `Account ${who % 2}` },
      answers: { refer, care: { listen } },
      state: 'complete' as const,
      withhold,
      seconds: 0,
      receivedAt: '2026-11-22T10:00:00.000Z',
    },
  }
}
