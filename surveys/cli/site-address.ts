/** Where the site is, as an owner writes it; opens no connection. */
import { WrongCall } from './run-command.ts'

/**
 * Read the address of a site.
 *
 * @returns its origin, such as `https://surveys.example`
 * @throws WrongCall where it is none, or names more than an origin
 */
export function readSite(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '')
    throw new WrongCall(`«${text}» is no address of a site; write it like «https://surveys.example».`)
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new WrongCall(`«${text}» is more than the address of a site; «${url.origin}» is enough.`)
  return url.origin
}
