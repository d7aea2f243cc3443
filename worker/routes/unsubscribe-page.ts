/** The page on which somebody unsubscribes, as it stands with them; the words are on it already. */
import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'
import { wholePage } from './built-page.ts'
import { privatePage } from './private-page.ts'

/** What is said to whoever came by a link. */
interface Standing {
  readonly language: string
  readonly token: string
  /** Of the survey. */
  readonly title: string
  /** What they want no more mails about. */
  readonly ended: 'survey' | 'all' | null
}

/** Answer with the page of a link: what can be ended, or what was and can be begun again. */
export async function unsubscribePage(
  c: Context<AppEnv>,
  { language, token, title, ended }: Standing,
): Promise<Response> {
  const rewriter = new HTMLRewriter()
    .on('.no-link', hidden)
    .on(`[data-standing~="${ended ?? 'written'}"]`, shown)
    .on('.survey-title', {
      element(place) {
        place.setInnerContent(title)
      },
    })
    .on('.languages a', {
      element(way) {
        way.setAttribute('href', `/u/${token}?l=${way.getAttribute('lang') ?? ''}`)
      },
    })
  return privatePage(rewriter.transform(await pageIn(c, language)))
}

const refusals = { unknown: 404, failed: 503 } as const

/** Answer with the page that says why nothing was done. */
export async function refusedPage(
  c: Context<AppEnv>,
  language: string,
  why: keyof typeof refusals,
): Promise<Response> {
  const rewriter = new HTMLRewriter().on('.no-link', hidden).on(`#${why}`, shown)
  return privatePage(rewriter.transform(await pageIn(c, language)), refusals[why])
}

const shown = {
  element(place: Element) {
    place.removeAttribute('hidden')
  },
}

const hidden = {
  element(place: Element) {
    place.setAttribute('hidden', '')
  },
}

/** In a language that no page is written in any more, the programme's own stands for it. */
async function pageIn(c: Context<AppEnv>, language: string): Promise<Response> {
  const isHome = language === c.var.definitions.language
  const page = await wholePage(c, isHome ? '/u/' : `/u/${language}/`)
  return page.ok ? page : wholePage(c, '/u/')
}
