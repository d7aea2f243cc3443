/** Problems an API client is told about, in the form of RFC 9457; what is our own fault is told without detail. */
import type { Context } from 'hono'
import { type Problem, securityHeaders } from '#engine/wire.ts'
import { readOwnCookie } from './access/own-cookie.ts'
import type { AppEnv } from './env.ts'

const titles = {
  'bad-request': [400, 'The request cannot be read'],
  'not-comparable': [400, 'These two cannot be compared'],
  'not-signed-in': [401, 'Sign in first'],
  'not-allowed': [403, 'This is not yours to do'],
  'passed-on': [403, 'This link was given up for a colleague’s'],
  'not-found': [404, 'There is nothing here'],
  'method-not-allowed': [405, 'This address does not answer that method'],
  newer: [409, 'Something newer was left here from elsewhere'],
  spent: [409, 'This link has been used already'],
  closed: [410, 'The survey is closed'],
  'too-large': [413, 'The body is too large'],
  'wrong-type': [415, 'The body has the wrong content type'],
  issues: [422, 'Some answers need another look'],
  'internal-error': [500, 'Something went wrong on our side'],
  'mail-refused': [502, 'The mail could not be sent'],
  'not-set-up': [503, 'A setting is missing on our side'],
  unavailable: [503, 'The database is not available now'],
} as const

/** What a problem may say besides its kind. */
type More = Pick<Problem, 'detail' | 'issues' | 'rows' | 'outdated'>

export type ProblemKind = keyof typeof titles

/** Thrown anywhere in a request; made a response in one place. */
export class RequestProblem extends Error {
  readonly kind: ProblemKind
  readonly more: More

  constructor(kind: ProblemKind, more: More = {}) {
    super(more.detail ?? kind)
    this.kind = kind
    this.more = more
  }
}

/** Answer with a problem. */
export function problemResponse(kind: ProblemKind, more: More = {}): Response {
  const [status, title] = titles[kind]
  const body: Problem = { type: `/problems/${kind}`, title, status, ...more }
  const headers = new Headers(securityHeaders)
  headers.set('Content-Type', 'application/problem+json')
  headers.set('Cache-Control', 'no-store')
  if (kind === 'unavailable') headers.set('Retry-After', '5')
  if (kind === 'not-signed-in') headers.set('WWW-Authenticate', 'Bearer')
  return new Response(JSON.stringify(body), { status, headers })
}

/** Turn whatever was thrown into a problem; our own mistakes are logged and told without detail. */
export function onError(error: Error, c: Context<AppEnv>): Response {
  if (error instanceof RequestProblem) {
    const refused = problemResponse(error.kind, error.more)
    // Whoever came by a session has no use for a challenge that asks for a key.
    if (readOwnCookie(c, 'session') !== undefined) refused.headers.delete('WWW-Authenticate')
    return refused
  }
  if (error.name === 'StoreUnavailable')
    return problemResponse('unavailable', { detail: 'Nothing was stored. Please try again.' })
  // biome-ignore lint/suspicious/noConsole: the platform's log is the only place left to tell what broke
  console.error(error)
  return problemResponse('internal-error')
}
