/** The links to the page's other languages, which carry on where the person is; answers are kept for all of them alike. */
import { findAll } from './elements.ts'

/** Let the links carry the token, and the page that is shown when one is followed. */
export function carryAlong(token: string | undefined): void {
  for (const link of findAll<HTMLAnchorElement>('.languages a')) {
    if (token !== undefined) link.search = `?t=${encodeURIComponent(token)}`
    link.onclick = () => {
      link.hash = location.hash
    }
  }
}
