/** One survey with teams, people who answered it in their team’s own words, and leaders of some of the teams. */
import { env } from 'cloudflare:workers'
import type { Leader, Only, Right, Target } from '#engine/programme.ts'
import type { ImportRow, ResultsBody } from '#engine/wire.ts'
import { dailyCron, runJobs } from '#worker/jobs/run-jobs.ts'
import { makeSurvey } from '../../make-survey.ts'
import { freshId, inviteOne, makeWorld } from '../world.ts'

const body = `
# One {#one}

## Would you refer us? {#refer}

type: referral

## Why? {#why}

type: text

## How often did we … {#care}

type: frequency
measures: care

- listen: listen
- keep: keep promises

## May we call you? {#call}

type: callback
`

/** The wave that the answers are of. */
export const wave = '2026-H1'

/** A leader, of everybody where no scope is said. */
export function leaderOf(name: string, only?: Only, rights: readonly Right[] = allButOwn): Leader {
  const email = `${name}@example.com`
  return { email, name, surveys: 'all', ...(only ? { only } : {}), rights, digest: true }
}

const allButOwn: readonly Right[] = ['comments', 'callbacks', 'export']

/** Scope to some teams. */
export const teams = (...values: readonly string[]): Only => ({ attribute: 'team', values })

/** Make an app with a survey of that promise, `id` being used by no other test. */
export function makeScoped(
  id: string,
  promise: string,
  leaders: readonly Leader[],
  targets: readonly Target[] = [],
) {
  const settings = `title: Test\naudience: customers\nprivacy: ${promise}\ncadence: half-yearly\nfieldwork: 3 weeks\nattributes: [team, region, seller, account]\nroles:\n  buyer: You buy\n  user: You use\ngroups:\n  both: [buyer, user]\n`
  const survey = makeSurvey(`---\n${settings}---\n${body}`, id)
  const world = makeWorld({ surveys: [survey], leaders, aims: { targets, benchmarks: {} } })
  world.clock.now = new Date('2026-05-04T10:00:00Z')
  const cookies = new Map<string, string>()
  return {
    ...world,
    id,
    /** Bring answers in by the owner’s door. */
    async bring(rows: readonly Partial<ImportRow>[], of = wave): Promise<void> {
      const filled = rows.map((row) => ({
        id: freshId(),
        role: 'buyer',
        wave: of,
        answers: { refer: 9 },
        ...row,
      }))
      const sent = await world.own(`/api/import/${id}`, { rows: filled })
      if (!sent.ok) throw new Error(await sent.text())
    },
    /** Answer as somebody of a team, who asks to be called. */
    async ask(team: string): Promise<void> {
      const token = await inviteOne(world, id, { wave, role: 'buyer', attributes: { team } })
      const answers = { refer: 3, call: { text: 'Evenings', consent: true } }
      const sent = {
        id: freshId(),
        survey: id,
        role: 'buyer',
        language: 'en',
        version: `v ${id}`,
        answers,
        token,
      }
      const told = await world.post('/api/responses', sent)
      if (told.status !== 201) throw new Error(await told.text())
    },
    /** Publish, on a day after the wave can take no more answers. */
    async publish(day = '2026-08-01'): Promise<void> {
      world.clock.now = new Date(`${day}T10:00:00Z`)
      // By then every session is over.
      cookies.clear()
      await runJobs(world.store, world.definitions, dailyCron, world.clock.now)
    },
    /** Ask as a leader, by one session a leader. */
    async as(name: string, path: string, more: RequestInit = {}): Promise<Response> {
      const cookie = cookies.get(name) ?? (await world.signIn(`${name}@example.com`))
      cookies.set(name, cookie)
      return world.send(path, { ...more, headers: { Cookie: cookie, ...more.headers } })
    },
  }
}

/** Read results as JSON. */
export async function resultsOf(response: Response): Promise<ResultsBody> {
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
  return response.json()
}

/** Empty what earlier tests of a file left. */
export async function emptied(): Promise<void> {
  const tables = [
    'responses',
    'tallies',
    'folds',
    'snapshots',
    'waves',
    'callbacks',
    'comments',
    'hooks',
    'mails',
  ]
  await env.DB.batch(tables.map((table) => env.DB.prepare(`delete from ${table}`)))
}

/** Some people of a team, each with a score and a reason in which the team is named. */
export function people(
  team: string,
  scores: readonly number[],
  more: Partial<ImportRow> = {},
): Partial<ImportRow>[] {
  return scores.map((refer, place) => ({
    attributes: {
      team,
      region: `${team} land`,
      seller: `${team} seller`,
      account: `${team} account ${place}`,
    },
    answers: {
      refer,
      why: `because of ${team} ${place}`,
      care: { listen: 4, keep: place % 2 === 0 ? 5 : 2 },
    },
    ...more,
  }))
}
