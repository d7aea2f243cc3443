/** What each survey page that was built last weighs, by survey, role and language; asserts nothing and is no test. */
import { builtPages } from '../pages/built-pages.ts'
import { say, sayTable, whole } from '../say.ts'

/** Weigh every page, the heaviest first. */
export function measure(): void {
  say('Bytes with Brotli at quality 11; each part is compressed by itself as well.\n')
  sayTable(
    ['page', 'whole', 'at quality 4', 'to answer', 'HTML', 'CSS', 'script', 'JSON'],
    builtPages().map(({ address, page, quickly, toAnswer, html, css, script, data }) => [
      address,
      ...[page, quickly, toAnswer, html, css, script, data].map(whole),
    ]),
  )
}
