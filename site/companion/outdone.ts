/** Asking, before answers go that have waited, whether others were sent by their link since; those would be lost beneath older ones. */
import type { LinkBody, LinkResult } from '#engine/wire.ts'
import type { Core, Reply, Waiting } from '../respondent/core.ts'
import { mayPass } from '../respondent/send.ts'
import { isMarked } from './mark.ts'
import { wasSentHere } from './sent-list.ts'
import type { CompanionWords } from './words.ts'

/**
 * Tell why answers must not go now.
 *
 * @returns nothing where they may; else what stands for the worker's reply: that somebody answered elsewhere, or why
 *   nobody could tell
 */
export async function outdone(
  core: Core,
  words: CompanionWords,
  place: string,
  { body }: Waiting,
): Promise<Reply | undefined> {
  if (body.token === undefined) return undefined
  const asked: LinkBody = { survey: body.survey, token: body.token }
  const reply = await core.post('link', asked)
  const { state, response } = Object(reply.said) as Partial<LinkResult>
  // What our worker refuses to tell it will refuse to take, in better words.
  if (state === undefined) return mayPass(reply.said) ? reply : undefined
  if (!response || isOfHere(core, place, body, response.id)) return undefined
  return { status: 409, said: { status: 409, detail: words.outdone }, after: 0 }
}

/** Tell whether a response was sent from this device, or was shown on it. */
function isOfHere(core: Core, place: string, body: Waiting['body'], id: string): boolean {
  if ([body.id, body.replaces, core.read(`${place} draft`)].includes(id)) return true
  return place === core.place ? isMarked(core, id) : wasSentHere(core, id)
}
