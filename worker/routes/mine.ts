/** `/mine/`: what people can do about their answers and their link, by plain forms. A GET asks no database and writes nothing. */
import type { Context } from 'hono'
import { tokenForm } from '#engine/wire.ts'
import { sha256 } from '../access/secrets.ts'
import type { AppEnv } from '../env.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { StoreUnavailable } from '../store/retry.ts'
import { plainLimit } from './body-limits.ts'
import { builtPage, mended, wholePage } from './built-page.ts'
import { tokenOf, withToken } from './carried-token.ts'
import { resultOf } from './link.ts'
import { deeds, type Own } from './mine-deeds.ts'
import { minePage, refusal } from './mine-page.ts'
import { readForm } from './read-body.ts'
import { wayElsewhere } from './way-elsewhere.ts'

export const mineRoutes: readonly Route[] = [
  { method: 'GET', path: '/mine/', policy: 'open', handle: showMine },
  { method: 'GET', path: '/mine/:language/', policy: 'open', handle: showMine },
  { method: 'POST', path: '/mine/', policy: 'respondent', handle: act },
  { method: 'POST', path: '/mine/:language/', policy: 'respondent', handle: act },
  { method: 'GET', path: '/mine/*', policy: 'open', handle: showMine },
  { method: 'GET', path: '/MINE/*', policy: 'open', handle: showMine },
]

async function showMine(c: Context<AppEnv>): Promise<Response> {
  const astray = mended(c)
  if (astray) return astray
  if (!(await wholePage(c, c.req.path)).ok) {
    // The programme's own language is not named, and others may have been given up.
    c.header('Cache-Control', 'no-store')
    return c.redirect(withToken('/mine/', tokenOf(c)), 302)
  }
  return tokenOf(c) === undefined ? builtPage(c) : minePage(c)
}

async function act(c: Context<AppEnv>): Promise<Response> {
  const form = await readForm(c, plainLimit)
  const to = form.get('_to')
  if (typeof to === 'string') return c.redirect(withToken(wayElsewhere(to), tokenOf(c)), 303)
  const deed = deeds.get(String(form.get('_do')))
  if (!deed) throw new RequestProblem('bad-request', { detail: '«_do» names nothing that can be done here.' })
  try {
    const own = await findOwn(c)
    return own ? await deed(c, own) : await refusal(c, 'unknown')
  } catch (error) {
    if (error instanceof StoreUnavailable) return refusal(c, 'failed')
    throw error
  }
}

async function findOwn(c: Context<AppEnv>): Promise<Own | undefined> {
  const token = tokenOf(c) ?? ''
  const found = tokenForm.test(token) ? await c.var.store.findLink(await sha256(token)) : null
  const definition = c.var.definitions.surveys.get(found?.link.survey ?? '')
  if (!found || !definition) return undefined
  const result = await resultOf(c, definition.survey, definition.named, found)
  return { token, link: found.link, definition, result }
}
