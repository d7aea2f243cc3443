/** Stories that are told, as a page for everybody: put into the built page as they stand in the log at this moment. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { securityHeaders } from '#engine/wire.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { directionOf } from '#engine/words/languages.ts'
import type { AppEnv } from '../env.ts'
import type { Route } from '../policy.ts'
import type { PublicStory } from '../store/word-store.ts'
import { builtPage, wholePage } from './built-page.ts'

export const storiesRoutes: readonly Route[] = [
  { method: 'GET', path: '/stories/*', policy: 'open', handle: showStories },
]

/** Stories on one page at most. */
const mostStories = 200

async function showStories(c: Context<AppEnv>): Promise<Response> {
  const page = await wholePage(c, c.req.path)
  if (!page.ok) return builtPage(c)
  const stories = await c.var.store.publicStories(mostStories)
  const filled = stories.length === 0 ? page : filledPage(page, stories)
  const headers = new Headers(filled.headers)
  for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value)
  headers.delete('ETag')
  // Whoever takes a story back must find it gone at the next look.
  headers.set('Cache-Control', 'no-cache')
  return new Response(filled.body, { status: filled.status, headers })
}

/** In the language of the page: those that were told in it come first. */
function filledPage(page: Response, stories: readonly PublicStory[]): Response {
  let own = 'en'
  return new HTMLRewriter()
    .on('html', {
      element(root) {
        own = root.getAttribute('lang') ?? own
      },
    })
    .on('#intro', {
      element(intro) {
        intro.removeAttribute('hidden')
      },
    })
    .on('#none', {
      element(none) {
        none.remove()
      },
    })
    .on('#stories', {
      element(list) {
        const first = stories.filter(({ language }) => language === own)
        const others = stories.filter(({ language }) => language !== own)
        list.removeAttribute('hidden')
        for (const story of [...first, ...others]) list.append(String(item(story, own)), { html: true })
      },
    })
    .transform(page)
}

function item({ language, text, original }: PublicStory, own: string) {
  const { stories } = interfaceWords(own)
  const lines = text.split(/\n+/).map((line) => html`<p dir="auto">${line}</p>`)
  return html`<li><figure><blockquote lang="${language}" dir="${directionOf(language)}">${lines}</blockquote>${
    text === original.trim() ? '' : html`<figcaption>${stories.shortened}</figcaption>`
  }</figure></li>`
}
