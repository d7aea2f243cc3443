/** Letting leaders and owners in, or refusing them; a key and a cookie are never taken for one another. */
import type { Context } from 'hono'
import type { Survey } from '#engine/model.ts'
import type { Right } from '#engine/programme.ts'
import type { Door } from '#engine/wire-owner.ts'
import type { AppEnv } from '../env.ts'
import { RequestProblem } from '../problem.ts'
import { refuseForeign } from './foreign.ts'
import { inScope, mayOwn, mayRead } from './leader.ts'
import { allDoors, keyHolder, type Owner } from './owner.ts'
import { ownerByKey } from './owner-key.ts'
import { sameSecret } from './secrets.ts'
import { carriesSession, leaderOf } from './session.ts'

/**
 * Let a signed-in leader in, to surveys in scope; what is out of scope, or takes a right that they lack, is not found.
 *
 * @param rights one of which is needed
 * @throws RequestProblem where there is none, or another site sends it
 */
export async function admitLeader(c: Context<AppEnv>, rights?: readonly Right[]): Promise<void> {
  if (c.req.method !== 'GET') refuseForeign(c)
  const leader = await leaderOf(c)
  if (!leader) throw new RequestProblem('not-signed-in')
  if (isMissing(c, (survey) => mayRead(leader, survey))) throw new RequestProblem('not-found')
  if (rights && !rights.some((right) => leader.rights.includes(right))) throw new RequestProblem('not-found')
  c.set('leader', leader)
}

/**
 * Let an owner in by a key, or else by a session; a key that is given alone counts, whatever cookie comes with it.
 *
 * @throws RequestProblem where there is neither, the door stays shut, or the survey of the path is out of scope
 */
export async function admitOwner(c: Context<AppEnv>, door: Door): Promise<void> {
  const given = c.req.header('Authorization')
  const owner = given === undefined ? await ownerBySession(c) : await ownerByBearer(c, given)
  if (!owner.doors.includes(door))
    throw new RequestProblem('not-allowed', {
      detail: `This needs the door «${door}»; yours: ${owner.doors.join(', ')}.`,
    })
  if (isMissing(c, ({ id }) => inScope(owner.surveys, id)))
    throw new RequestProblem('not-found', { detail: `There is no survey «${c.req.param('survey')}».` })
  c.set('owner', owner)
}

async function ownerByBearer(c: Context<AppEnv>, header: string): Promise<Owner> {
  const given = /^Bearer (.+)$/.exec(header)?.[1]
  if (!given)
    throw new RequestProblem('not-signed-in', { detail: 'Send a key as «Authorization: Bearer …».' })
  const { OWNER_KEY } = c.env
  if (OWNER_KEY && (await sameSecret(OWNER_KEY, given))) return keyHolder
  return ownerByKey(c, given)
}

async function ownerBySession(c: Context<AppEnv>): Promise<Owner> {
  if (!carriesSession(c))
    throw new RequestProblem('not-signed-in', {
      detail: 'Send the owner’s key as «Authorization: Bearer …», or sign in.',
    })
  if (c.req.method !== 'GET') refuseForeign(c)
  const leader = await leaderOf(c)
  if (!leader) throw new RequestProblem('not-signed-in')
  if (!mayOwn(leader))
    throw new RequestProblem('not-allowed', {
      detail: 'This needs the right «own», which the programme file gives.',
    })
  return { name: leader.email, account: leader.email, surveys: leader.surveys, doors: allDoors }
}

/** Tell whether the path names a survey that does not exist or is out of scope, which are the same to whoever asks. */
function isMissing(c: Context<AppEnv>, isInScope: (survey: Survey) => boolean): boolean {
  const id = c.req.param('survey')
  if (id === undefined) return false
  const definition = c.var.definitions.surveys.get(id)
  return !definition || !isInScope(definition.survey)
}
