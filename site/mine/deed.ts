/** What is being done about a link, until the page that answers says that it was done; only then the device forgets, too. */
import { responseIdForm } from '#engine/wire.ts'
import { find } from '../respondent/elements.ts'
import { read, write } from '../respondent/keep.ts'
import { tokenNumber } from '../respondent/token-number.ts'
import type { KnownLink } from './link-state.ts'
import { forgetLink, forgetSent } from './sent.ts'

const place = 'carefactor deed'

/** Remember, for this tab, that something is being done about a link; what is withdrawn, where that is known. */
export function rememberDeed(token: string | undefined, withdrawn: KnownLink): void {
  const { survey, response } = withdrawn ?? {}
  write(place, { link: tokenNumber(token), survey, id: response?.id }, 'sessionStorage')
}

/** Forget what a link's answers left here, if this page says that it was withdrawn, declined or passed on. */
export function forgetDone(): void {
  const { link, survey, id } = Object(read(place, 'sessionStorage'))
  write(place, undefined, 'sessionStorage')
  const isDone = /^#(withdrawn|declined)$/.test(location.hash) || find('#passed').matches('.told')
  if (typeof link !== 'number' || !isDone) return
  forgetLink(link)
  if (typeof survey === 'string' && responseIdForm.test(id)) forgetSent(survey, id)
}
