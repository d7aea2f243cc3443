/** Where the script of the page about a link begins. Without it the forms post by themselves, and their answer says what does not apply. */
import { find } from '../respondent/elements.ts'
import { hideToken, queryOf, tokenHere } from '../respondent/token.ts'
import { forgetDone, rememberDeed } from './deed.ts'
import { showDevice } from './device.ts'
import { askLink, type KnownLink, showLink } from './link-state.ts'

const token = tokenHere()
const form = find<HTMLFormElement>('#deeds')
let link: KnownLink
/** The button that a person pressed last; one that a program presses does nothing. */
let pressed: Element | null = null

hideToken(token)
if (token !== undefined) find('main').dataset.link = ''
forgetDone()
void ask()
showDevice(ask)

// Some of the form's buttons stand outside of it.
document.addEventListener('click', ({ isTrusted, target }) => {
  pressed = isTrusted ? (target as Element).closest('button') : null
})
form.addEventListener('submit', (event) => {
  const button = event.submitter as HTMLButtonElement | null
  if (!button || button !== pressed) {
    event.preventDefault()
    return
  }
  // The address holds no token any more.
  form.action = location.pathname + queryOf(token)
  if (button.value !== 'show') rememberDeed(token, button.value === 'withdraw' ? link : undefined)
  if (button.value !== 'show' || !link) return
  // The survey's own page shows by itself what was answered, and can do more at its own address.
  event.preventDefault()
  const role = (link.draft ?? link.response ?? link).role
  location.assign(`/s/${link.survey}/${role}/${link.language}/${queryOf(token)}#own`)
})

async function ask(): Promise<void> {
  if (token === undefined) return
  link = await askLink(token)
  showLink(link)
}
