/** Naming a response that came without a script, so that a double click stores it once. */
import { type Answers, isRowMap } from '#engine/answers/answer.ts'
import { idLength, responseIdFrom } from '#engine/answers/response-id.ts'
import { newToken, sha256 } from './secrets.ts'

/** A double click or an impatient second press falls into the same span. */
const span = 10_000
/** Below this many answers two people say the same too easily to be taken for one. */
const telling = 5

/**
 * Name a response.
 *
 * The same form with at least five answers, sent twice within the same ten seconds, has the same name. An anonymous
 * response has a random one: its name must not be computable from the link and the moment, not even by the owner.
 *
 * @param secret keys the name, because a response can be withdrawn by it; without one the name is random
 *
 * @param context what tells one form from another: survey, role, token
 */
export async function responseIdOf(
  context: readonly string[],
  answers: Answers,
  anonymous: boolean,
  secret: string | undefined,
  now: Date,
): Promise<string> {
  const items = Object.values(answers).flatMap((answer) =>
    isRowMap(answer) || Array.isArray(answer) ? Object.values(answer) : [answer],
  )
  if (anonymous || secret === undefined || items.length < telling) return newToken()
  return idOf(JSON.stringify([secret, context, answers, Math.floor(now.getTime() / span)]))
}

/**
 * Name what follows something of the same sitting; who knows the first id may know this one.
 *
 * @param follows the place in the log of what it follows, or `wave` and the name of the one that it is for
 */
export function idAfter(id: string, follows: number | string): Promise<string> {
  return idOf(`${id} after ${follows}`)
}

/**
 * Name all of somebody's answers where they come under an id that a part of them has taken already; always alike, so
 * that sending again stores once, and who knows the first id finds them.
 */
export function idAfterPart(id: string): Promise<string> {
  return idOf(`${id} after part`)
}

async function idOf(text: string): Promise<string> {
  const hex = await sha256(text)
  const bytes = Array.from({ length: idLength }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  )
  return responseIdFrom(Uint8Array.from(bytes))
}
