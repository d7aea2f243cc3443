/** Sending answers: under an id of their own, so that sending again stores once; failure is told and loses nothing. */
import type { Answers } from '#engine/answers/answer.ts'
import type { Issue } from '#engine/answers/issue.ts'
import { idLength, inLetters } from '#engine/answers/response-id.ts'
import type { Problem, SubmitBody } from '#engine/wire.ts'
import { find } from './elements.ts'
import { failureText, late, offline } from './failure-text.ts'
import { attemptPlace, keep, read, write } from './keep.ts'
import type { PageData } from './page-data.ts'

/** Stored, refused for issues, or nothing that is certain. */
export type Outcome = 'stored' | readonly Issue[] | undefined

/** What has been sent before without a clear answer. */
interface Attempt {
  readonly first: string
  readonly id: string
  readonly text: string
}

const patience = 30_000

/** Make the function that sends the form; while it is under way, calling it again does nothing new. */
export function sender(data: PageData, form: HTMLFormElement, token: string | undefined) {
  let begun = Date.now()
  const button = find<HTMLButtonElement>('.send')
  const label = button.textContent ?? ''
  const key = attemptPlace(data, token)
  const kept = read(key)
  let attempt = isAttempt(kept) ? kept : undefined
  let underWay: Promise<Outcome> | undefined

  return (answers: Answers): Promise<Outcome> => {
    underWay ??= send(answers).finally(() => {
      underWay = undefined
      button.textContent = label
    })
    return underWay
  }

  async function send(answers: Answers): Promise<Outcome> {
    button.textContent = data.words.sending
    find('.not-sent').hidden = true
    const withhold = new FormData(form).has('_withhold')
    const text = JSON.stringify([answers, withhold])
    if (attempt?.text !== text) {
      const id = newId()
      attempt = { first: attempt?.first ?? id, id, text }
      write(key, attempt)
    }
    const { id, first } = attempt
    const { survey, role, language, version } = data
    const { status, said } = await post({
      id,
      replaces: first === id ? undefined : first,
      survey: survey.id,
      role,
      language,
      version,
      answers,
      withhold,
      seconds: Math.round((Date.now() - begun) / 1000),
      token,
    })
    // A network's own sign-in page answers 200, too: only our own word counts as stored.
    if (said?.id === id) {
      // Whatever is sent after this are other answers.
      attempt = undefined
      begun = Date.now()
      return 'stored'
    }
    if (status === 422 && said?.issues && !said.outdated) return said.issues
    const place = find('.not-sent')
    place.textContent = failureText(data.words, status, said, keep(form, data, token))
    place.hidden = false
    return undefined
  }
}

/** What is undefined is not sent. */
type Sent = { readonly [Field in keyof SubmitBody]: SubmitBody[Field] | undefined }

/** What the worker may say, of answers stored and of problems. */
type Said = Partial<Problem> & { readonly id?: unknown }

/** Post, and give what came back, or what kept it from coming. */
async function post(body: Sent): Promise<{ status: number; said: Said | null }> {
  // A preview has nowhere to send to; what follows is not even part of it.
  if (import.meta.env.PREVIEW) return { status: 201, said: { id: body.id } }
  try {
    const response = await fetch('/api/responses', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    })
    return { status: response.status, said: await response.json().catch(() => null) }
  } catch (error) {
    return { status: (error as Error).name === 'TimeoutError' ? late : offline, said: null }
  }
}

/** What it replaces must be an id, or nothing could be sent any more. */
function isAttempt(kept: unknown): kept is Attempt {
  return /^\w{26}$/.test(String(Object(kept).first))
}

function newId(): string {
  return inLetters(crypto.getRandomValues(new Uint8Array(idLength)))
}
