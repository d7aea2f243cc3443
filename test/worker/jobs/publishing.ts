/** People who answer, the clock that publishes what they said, and what a leader then reads; publishes nothing itself. */
import { expect } from 'vitest'
import type { ResultsBody } from '#engine/wire.ts'
import { runJobs } from '#worker/jobs/run-jobs.ts'
import { freshId, type makeWorld, submission } from '../world.ts'

type World = ReturnType<typeof makeWorld>

const often = '*/5 * * * *'

/** Let people answer a survey, each with a score of their own. */
export async function answer(world: World, survey: string, scores: readonly number[], more = {}) {
  const ids: string[] = []
  for (const refer of scores) {
    const id = freshId()
    ids.push(id)
    const sent = await world.post(
      '/api/responses',
      submission({ id, survey, answers: { refer, care: { listen: 4 } }, ...more }),
    )
    expect(sent.status).toBe(201)
  }
  return ids
}

/** Let the clock strike. */
export async function tick(world: World, cron = often) {
  await runJobs(world.store, world.definitions, cron, world.clock.now)
}

/** Read what a leader of everything reads. */
export async function results(world: World, path: string): Promise<ResultsBody> {
  const response = await world.send(`/api/results/${path}`, {
    headers: { Cookie: await world.signIn('all@example.com') },
  })
  expect(response.status).toBe(200)
  return response.json()
}

/** Find what was found of the referral question. */
export const referral = (body: ResultsBody, cut = 'all') =>
  body.snapshots.find((snapshot) => snapshot.cut === cut)?.findings.find(({ item }) => item === 'refer')

/** Scores of people of whom every other one is glad. */
export const alternating = (count: number) =>
  Array.from({ length: count }, (_, at) => (at % 2 === 0 ? 10 : 2))
