/** The sign-in page as whoever opens it needs it: its parts stand on it already, and those that fit are shown. */
import type { Context } from 'hono'
import { nextPath } from '../access/next-path.ts'
import type { SignInState } from '../access/sign-in-link.ts'
import type { AppEnv } from '../env.ts'
import { wholePage } from './built-page.ts'
import { privatePage } from './private-page.ts'

/** Parts of the page by what is to be said. */
const parts: Readonly<Record<SignInState | 'ask' | 'asked', readonly string[]>> = {
  ask: ['ask'],
  asked: ['asked'],
  good: ['good'],
  used: ['used', 'ask'],
  elsewhere: ['elsewhere', 'ask'],
}

/** Answer with the page; where to go afterwards, taken from its address, goes into its form. */
export async function signInPage(c: Context<AppEnv>, state: keyof typeof parts): Promise<Response> {
  const shown = parts[state]
  const next = nextPath(c.req.query('next'), c.req.param('language'))
  const { search } = new URL(c.req.url)
  const rewritten = new HTMLRewriter()
    .on('[data-part]', {
      element(part) {
        if (shown.includes(part.getAttribute('data-part') ?? '')) part.removeAttribute('hidden')
        else part.setAttribute('hidden', '')
      },
    })
    .on('input[name="next"]', {
      element(field) {
        field.setAttribute('value', next)
      },
    })
    .on('[data-part] a', {
      element(way) {
        way.setAttribute('href', `${way.getAttribute('href')}?next=${encodeURIComponent(next)}`)
      },
    })
    .on('nav a', {
      element(way) {
        way.setAttribute('href', `${way.getAttribute('href')}${search}`)
      },
    })
    .transform(await wholePage(c, c.req.path))
  return privatePage(rewritten)
}
