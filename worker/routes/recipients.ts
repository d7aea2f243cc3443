/** Taking recipients and links into a wave, and sending one mail to try it. */
import type { Context } from 'hono'
import { closesOn, dayIn, isWave, waveOf } from '#engine/logic/wave.ts'
import type { ImportIssue } from '#engine/wire.ts'
import type { RecipientsBody } from '#engine/wire-owner.ts'
import type { AppEnv } from '../env.ts'
import { isClosed } from '../jobs/publish.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import type { Link } from '../store/store.ts'
import { ownerLimit } from './body-limits.ts'
import { definitionOf } from './owned-survey.ts'
import { readJson } from './read-body.ts'
import { readPerson } from './read-person.ts'

export const recipientsRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/recipients/:survey',
    policy: 'owner',
    door: 'recipients',
    handle: addRecipients,
  },
]

async function addRecipients(c: Context<AppEnv>): Promise<Response> {
  const { survey } = definitionOf(c)
  const today = dayIn(c.var.definitions.timeZone, c.var.now)
  const body = (await readJson(c, ownerLimit)) as unknown as RecipientsBody
  const { wave = waveOf(survey.cadence, today) } = body
  if (typeof wave !== 'string' || !isWave(survey, wave))
    throw new RequestProblem('bad-request', { detail: `«${wave}» is no wave of this survey.` })
  const known = await c.var.store.findWave(survey.id, wave)
  // Opening a closed wave again would show by the difference what its latecomers said.
  if (known && isClosed(known, today))
    throw new RequestProblem('closed', {
      detail: `The wave «${wave}» closed on ${known.closesOn}; no more links can be added.`,
    })
  if (!Array.isArray(body.links))
    throw new RequestProblem('bad-request', { detail: '«links» must be a list.' })
  const issues: ImportIssue[] = []
  const links: Link[] = []
  for (const [row, given] of body.links.entries()) {
    const person = readPerson(survey, given === null ? null : { ...given, wave }, today)
    const hash: unknown = given?.hash
    if (typeof person === 'string') issues.push({ row, detail: person })
    else if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash))
      issues.push({ row, detail: '«hash» must be a SHA-256 in hex' })
    else links.push({ hash, survey: survey.id, ...person })
  }
  if (issues.length > 0) throw new RequestProblem('issues', { detail: 'No link was stored.', rows: issues })
  const closing = closesOn(survey, wave, today, true) ?? null
  const opening = { wave, openedOn: today, closesOn: closing, invited: true, promise: survey.promise }
  const { links: added } = await c.var.store.addRecipients(survey.id, {
    wave: opening,
    site: c.env.SITE_URL ?? new URL(c.req.url).origin,
    links,
    recipients: [],
    due: null,
  })
  return c.json({ added, known: links.length - added }, 201)
}
