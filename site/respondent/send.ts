/** Sending answers: under an id of their own, so that sending again stores once; failure loses nothing. */
import type { Answers } from '#engine/answers/answer.ts'
import type { Outcome, Reply, Said, Waiting } from './core.ts'
import { read, write } from './keep.ts'
import type { PageData } from './page-data.ts'
import { textOf } from './sent-text.ts'
import { sittingFor } from './sitting.ts'

/** What stands for a status where there was none: no connection, and no answer in time. */
const offline = 0
const late = 1

/** Milliseconds; slow networks take half of it, and the companion says meanwhile what is going on. */
const patience = 60_000

/**
 * Send a form's answers. What is on its way is in the outbox until there is a clear answer.
 *
 * @param part whether it is a first answer alone
 */
export async function send(
  { survey, role, language, version }: PageData,
  place: string,
  token: string | undefined,
  answers: Answers,
  withhold: boolean,
  part: boolean,
): Promise<Outcome> {
  const { first, id } = sittingFor(place, textOf(answers, withhold, part))
  const waiting: Waiting = {
    title: document.title,
    at: Date.now(),
    address: location.pathname,
    part,
    kept: read(place),
    base: read(`${place} draft`),
    body: {
      id,
      part,
      replaces: first === id ? undefined : first,
      survey: survey.id,
      role,
      language,
      version,
      answers,
      withhold,
      // A clock that is set while somebody answers must not count.
      seconds: Math.round(performance.now() / 1000),
      token,
    },
  }
  const outbox = `${place} outbox`
  write(outbox, waiting)
  const reply = await post('responses', waiting.body)
  const { said } = reply
  const issues = said?.outdated ? undefined : said?.issues
  // A network's own sign-in page answers 200, too: only our own word counts as stored.
  const stored = said?.id === id
  if (stored || !mayPass(said)) write(outbox, undefined)
  return { ...reply, waiting, ...(stored ? { id } : {}), ...(issues ? { issues } : {}) }
}

/** Tell whether trying again may help: only our own word is a refusal, since a network between may answer anything. */
export function mayPass(said: Said): boolean {
  return !/^4(?!08|29)/.test(`${said?.status}`)
}

/** Post, and give what came back, or what kept it from coming. */
export async function post(path: string, body: unknown, method = 'POST'): Promise<Reply> {
  // A preview has nowhere to send to; what follows is not even part of it.
  if (import.meta.env.PREVIEW) return { status: 201, said: { id: (body as Waiting['body']).id }, after: 0 }
  const text = JSON.stringify(body)
  try {
    const response = await fetch(`/api/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      // A draft is left as the page is left; browsers let no more than 64 KiB outlive it.
      keepalive: method === 'PUT' && text.length < 20_000,
      body: text,
      // Not known to every browser.
      signal: AbortSignal.timeout?.(patience),
    })
    const { status, headers } = response
    return {
      status,
      said: await response.json().catch(() => null),
      after: Number(headers.get('Retry-After')),
    }
  } catch (error) {
    return { status: (error as Error).name === 'TimeoutError' ? late : offline, said: null, after: 0 }
  }
}
