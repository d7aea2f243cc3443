/** `PUT /api/drafts/:id`: what one person has answered so far, kept until it is sent or its wave is over. */
import type { Context } from 'hono'
import { fittingAnswers } from '#engine/answers/fitting-answers.ts'
import { onceOffered } from '#engine/answers/once-offered.ts'
import type { Survey } from '#engine/model.ts'
import type { DraftBody, DraftResult } from '#engine/wire.ts'
import { draftOf, isReachable, respondentOf, spokenBy } from '../access/respondent.ts'
import type { AppEnv } from '../env.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { answersLimit } from './body-limits.ts'
import { inWordsOf } from './in-words-of.ts'
import { readDraft, readId } from './read-answers.ts'
import { readJson } from './read-body.ts'

export const draftRoutes: readonly Route[] = [
  { method: 'PUT', path: '/api/drafts/:id', policy: 'respondent', handle: saveDraft },
]

async function saveDraft(c: Context<AppEnv>): Promise<Response> {
  const id = readId('id', c.req.param('id'))
  const body = readDraft(await readJson(c, answersLimit))
  refuseAnonymous(c.var.definitions.surveys.get(body.survey)?.survey)
  try {
    const result: DraftResult = { revision: await keep(c, id, body) }
    return c.json(result)
  } catch (error) {
    throw inWordsOf(body.language, error)
  }
}

/**
 * Keep what fits, and only that: an answer that would be refused is left out, and loses no other.
 *
 * @returns the draft's revision; 0 where nothing was left to keep, and what was kept before is deleted, and for a link for
 *   trying out
 * @throws RequestProblem where the device did not know what stands there
 */
async function keep(c: Context<AppEnv>, id: string, body: DraftBody): Promise<number> {
  const { store, definitions, now } = c.var
  const respondent = await respondentOf(store, definitions, now, body)
  const { survey, role } = respondent
  refuseAnonymous(survey)
  const judge = body.version === respondent.version ? survey : onceOffered(survey, role)
  const { answers } = fittingAnswers(judge, role, body.answers, isReachable(respondent))
  const { version, withhold = false, seconds = 0 } = body
  const language = spokenBy(survey, body.language)
  if (respondent.test) return 0
  const draft = draftOf(respondent, { id, version, language, withhold, seconds, answers })
  const revision = await store.saveDraft(draft, body.base)
  if (revision !== undefined) return revision
  throw new RequestProblem('newer', {
    detail:
      'Something else was left here, or sent, since this device last asked. «POST /api/link» tells what.',
  })
}

/** An anonymous survey knows nobody who could find a draft again. */
function refuseAnonymous(survey: Survey | undefined): void {
  if (survey?.promise === 'anonymous')
    throw new RequestProblem('not-allowed', { detail: 'Anonymous answers are kept on the device only.' })
}
