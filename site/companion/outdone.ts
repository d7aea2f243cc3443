/** Asking, before answers go that have waited, whether newer ones were sent by their link since; those would be lost beneath them. */
import type { LinkBody, LinkResult } from '#engine/wire.ts'
import type { Core, Reply, Waiting } from '../respondent/core.ts'
import { mayPass } from '../respondent/send.ts'
import { pressedAt } from './sent-list.ts'
import type { CompanionWords } from './words.ts'

/**
 * Tell why answers must not go now.
 *
 * @returns nothing where they may; else what stands for the worker's reply: that others were sent since, or why nobody
 *   could tell
 */
export async function outdone(
  core: Core,
  words: CompanionWords,
  { at, base, body }: Waiting,
): Promise<Reply | undefined> {
  if (body.token === undefined) return undefined
  const asked: LinkBody = { survey: body.survey, token: body.token }
  const reply = await core.post('link', asked)
  const { state, response } = Object(reply.said) as Partial<LinkResult>
  // What our worker refuses to tell it will refuse to take, in better words.
  if (state === undefined) return mayPass(reply.said) ? reply : undefined
  // What was known to stand there when these were sent has given way already; whose clock is right does not matter.
  if (!response || [base, body.id, body.replaces].includes(response.id)) return undefined
  // What went from this device may have waited, too; of another's it is not known when it was pressed to go.
  const stoodAt = pressedAt(core, response.id) ?? Date.parse(response.receivedAt)
  if (stoodAt < at) return undefined
  return { status: 409, said: { status: 409, detail: words.outdone }, after: 0 }
}
