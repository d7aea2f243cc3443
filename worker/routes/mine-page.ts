/** The page about somebody's link, with what is to be said on it; the words stand on it already. */
import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'
import { wholePage } from './built-page.ts'
import { tokenOf } from './carried-token.ts'
import { privatePage } from './private-page.ts'

/** Places on the page that say why something was not done, and the status that tells programs the same. */
const refusals = {
  unknown: 403,
  anonymous: 403,
  'passed-on': 403,
  already: 409,
  spent: 409,
  closed: 410,
  failed: 503,
} as const

/** Answer with the page as whoever came by a link sees it. */
export async function minePage(c: Context<AppEnv>): Promise<Response> {
  return privatePage(await transformed(c, new HTMLRewriter()))
}

/** Answer with the page that says why something was not done; a link by which nothing can be done is offered nothing more. */
export async function refusal(c: Context<AppEnv>, why: keyof typeof refusals): Promise<Response> {
  const rewriter = new HTMLRewriter().on(`#${why}`, told)
  if (why === 'unknown' || why === 'passed-on') rewriter.on('[data-deed]', hidden)
  return privatePage(await transformed(c, rewriter), refusals[why])
}

/** Answer with the page that shows a colleague's new link, and offers a mail with it. */
export async function passedPage(c: Context<AppEnv>, link: string): Promise<Response> {
  const rewriter = new HTMLRewriter()
    .on('#passed', told)
    .on('[data-deed]', hidden)
    .on('#passed-link', {
      element(place) {
        place.setInnerContent(link)
      },
    })
    .on('#passed-mail', {
      element(mail) {
        const written = mail.getAttribute('href') ?? ''
        mail.setAttribute('href', written.replace('%7Blink%7D', encodeURIComponent(link)))
      },
    })
  return privatePage(await transformed(c, rewriter))
}

const told = {
  element(place: Element) {
    place.setAttribute('class', 'end told')
  },
}

const hidden = {
  element(deed: Element) {
    deed.setAttribute('hidden', '')
  },
}

/** In a language that no page is written in any more, the programme's own stands for it. */
async function transformed(c: Context<AppEnv>, rewriter: HTMLRewriter): Promise<Response> {
  const page = await wholePage(c, c.req.path)
  return rewriter
    .on('.mine', {
      element(main) {
        if (tokenOf(c) !== undefined) main.setAttribute('data-link', '')
      },
    })
    .transform(page.ok ? page : await wholePage(c, '/mine/'))
}
