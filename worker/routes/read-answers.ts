/** Reading the bodies by which the page's script sends answers or keeps them; what they answer is judged later. */
import { type DraftBody, responseIdForm, type SubmitBody } from '#engine/wire.ts'
import { RequestProblem } from '../problem.ts'

/**
 * Read what a response is sent by.
 *
 * @throws RequestProblem for what is no id, and for all that `readDraft` refuses
 */
export function readSubmit(body: Record<string, unknown>): SubmitBody {
  const { id, replaces, part } = body
  if (part !== undefined && typeof part !== 'boolean') throw wrong('part', 'true or false')
  const draft = readDraft(body)
  return {
    ...draft,
    id: readId('id', id),
    ...(replaces === undefined ? {} : { replaces: readId('replaces', replaces) }),
  }
}

/** Read an id, which clients make by themselves; `field` is what a refusal calls it. */
export function readId(field: string, given: unknown): string {
  if (typeof given !== 'string' || !responseIdForm.test(given))
    throw wrong(field, '26 letters of Crockford base32')
  return given
}

/**
 * Read what a draft is kept by.
 *
 * @throws RequestProblem for a field that is missing or of another shape
 */
export function readDraft(body: Record<string, unknown>): DraftBody {
  for (const field of ['survey', 'role', 'language', 'version'] as const) {
    if (typeof body[field] !== 'string' || body[field].length > 100) throw wrong(field, 'a short text')
  }
  // An empty or missing token is told apart from none at all: a link's holder must not slip in as anybody.
  if (body.token !== undefined && typeof body.token !== 'string')
    throw wrong('token', 'the text of a link’s token')
  const { answers, seconds, withhold, base } = body
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers))
    throw wrong('answers', 'an object by question')
  if (withhold !== undefined && typeof withhold !== 'boolean') throw wrong('withhold', 'true or false')
  if (seconds !== undefined && !(Number.isInteger(seconds) && Number(seconds) >= 0 && Number(seconds) < 1e7))
    throw wrong('seconds', 'a whole number of seconds')
  if (base != null && !Number.isInteger(base)) readId('base', base)
  return body as unknown as DraftBody
}

function wrong(field: string, needed: string): RequestProblem {
  return new RequestProblem('bad-request', { detail: `«${field}» must be ${needed}.` })
}
