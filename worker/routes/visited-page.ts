/** Survey pages for those whose address says something: a first answer, or a link. Asks no database, and writes nothing. */
import type { Context } from 'hono'
import { firstAnswer } from '#engine/links/first-answer.ts'
import type { Survey } from '#engine/model.ts'
import type { AppEnv } from '../env.ts'
import { wholePage } from './built-page.ts'
import { tokenOf, withToken } from './carried-token.ts'
import { privatePage } from './private-page.ts'

/**
 * Choose the first answer that a mail's link carries, and show the place beside it that says so.
 *
 * @returns nothing where the address carries none: then the page is the same for everybody
 */
export async function withFirstAnswer(
  c: Context<AppEnv>,
  survey: Survey,
  role: string,
): Promise<Response | undefined> {
  const { pathname, searchParams } = new URL(c.req.url)
  const first = firstAnswer(survey, role, searchParams)
  if (!first) return undefined
  const { question, value } = first
  const rewritten = new HTMLRewriter()
    .on(`input[type="radio"][name="${question}"][value="${value}"]`, {
      element(circle) {
        circle.setAttribute('checked', '')
      },
    })
    .on(`[data-first="${question}"]`, {
      element(place) {
        place.removeAttribute('hidden')
      },
    })
    .transform(await wholePage(c, pathname))
  return privatePage(rewritten)
}

/**
 * Let the ways from the choice of roles to other pages of surveys keep the link that somebody came by.
 *
 * @returns nothing for those who came by none
 */
export async function withKeptLink(c: Context<AppEnv>): Promise<Response | undefined> {
  const token = tokenOf(c)
  if (token === undefined) return undefined
  const rewritten = new HTMLRewriter()
    .on('a[href^="/s/"]', {
      element(way) {
        way.setAttribute('href', withToken(way.getAttribute('href') ?? '', token))
      },
    })
    .transform(await wholePage(c, c.req.path))
  return privatePage(rewritten)
}
