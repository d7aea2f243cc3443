/** Sending answers: under an id of their own, so that sending again stores once; failure is told and loses nothing. */
import type { Answers } from '#engine/answers/answer.ts'
import type { Issue } from '#engine/answers/issue.ts'
import { fill } from '#engine/logic/pipe.ts'
import type { Problem, SubmitBody } from '#engine/wire.ts'
import { find } from './elements.ts'
import { place, read, write } from './keep.ts'
import type { PageData } from './page-data.ts'

export type Outcome =
  | { readonly kind: 'stored' }
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] }
  | { readonly kind: 'failed' }

/** What has been sent before without a clear answer. */
interface Attempt {
  readonly first: string
  readonly id: string
  readonly text: string
}

const patience = 30_000
const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** Make the function that sends the form; while it is under way, calling it again does nothing new. */
export function sender(data: PageData, form: HTMLFormElement, token: string | undefined) {
  const begun = Date.now()
  const button = find<HTMLButtonElement>('.send')
  const label = button.textContent ?? ''
  const key = `${place(data, token)} sent`
  let attempt = read(key) as Attempt | null
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
    const { survey, role, language, version } = data
    const body: SubmitBody = {
      id: attempt.id,
      ...(attempt.first === attempt.id ? {} : { replaces: attempt.first }),
      survey: survey.id,
      role,
      language,
      version,
      answers,
      withhold,
      seconds: Math.round((Date.now() - begun) / 1000),
      ...(token === undefined ? {} : { token }),
    }
    try {
      return await outcomeOf(await post(body))
    } catch {
      return failed(data.words.offline)
    }
  }

  async function outcomeOf(response: Response): Promise<Outcome> {
    const said = response.headers.get('Content-Type')?.includes('json') ? await response.json() : null
    // A network's own sign-in page answers 200, too: only our own word counts as stored.
    if (response.ok && said?.id === attempt?.id) return { kind: 'stored' }
    const problem = said as Problem | null
    if (response.status === 422 && problem?.issues) return { kind: 'issues', issues: problem.issues }
    if (response.status === 410) return failed(data.words.closed)
    if (response.status === 503 || response.status === 429) return failed(data.words.busy)
    return failed(problem?.detail ?? data.words.failed)
  }

  function failed(reason: string): Outcome {
    const place = find('.not-sent')
    place.textContent = fill(data.words.notSent, { reason })
    place.hidden = false
    return { kind: 'failed' }
  }
}

function post(body: SubmitBody): Promise<Response> {
  return fetch('/api/responses', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  })
}

/** 26 letters of Crockford base32: 130 random bits. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(26)), (byte) => letters[byte & 31]).join('')
}
