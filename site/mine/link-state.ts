/** What a link still can do: asked once, and shown by leaving out what does not apply. */
import { fill } from '#engine/logic/pipe.ts'
import { addDays } from '#engine/logic/wave.ts'
import type { LinkResult } from '#engine/wire.ts'
import { nameOfDay } from '#engine/words/name-of-day.ts'
import { find, findAll } from '../respondent/elements.ts'

/** Of a link: what the worker says, `null` where it knows no such link, and nothing where it could not be asked. */
export type KnownLink = LinkResult | null | undefined

/** Ask what a link can do; writes nothing. */
export async function askLink(token: string): Promise<KnownLink> {
  try {
    const response = await fetch('/api/link', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    const said: LinkResult = await response.json()
    if (response.status === 403) return null
    return response.ok && said.state ? said : undefined
  } catch {
    return undefined
  }
}

/** Show how it stands with a link, and only what can be done by it; where nobody knows, everything stays offered. */
export function showLink(link: KnownLink): void {
  if (link === undefined) return
  const deeds = deedsOf(link)
  for (const place of findAll('[data-deed]')) place.hidden = !deeds.includes(place.dataset.deed as string)
  say(link)
  const until = find('.until')
  until.hidden = !link?.closesOn || !deeds.includes('show') || link.state === 'closed'
  if (!link) return
  if (link.closesOn) {
    const date = nameOfDay(addDays(link.closesOn, -1), document.documentElement.lang)
    until.textContent = fill(until.dataset.until as string, { date })
  }
  const show = find('[value=show]')
  if (!link.response && !link.draft) show.textContent = show.dataset.start as string
}

function deedsOf(link: LinkResult | null): string[] {
  if (!link) return []
  const { state, draft, response } = link
  const own = draft || response ? ['withdraw'] : []
  switch (state) {
    case 'open':
      return ['show', ...own, 'decline', 'pass-on']
    case 'declined':
      return ['show', ...own, 'pass-on']
    case 'answered':
      return ['show', 'withdraw']
    case 'closed':
      return own.length > 0 ? ['show', 'withdraw'] : []
    case 'spent':
    case 'passed-on':
      return []
    default:
      return state satisfies never
  }
}

/** Say how it stands, unless the page says already what has just been done. */
function say(link: LinkResult | null): void {
  for (const place of findAll('.end.state')) place.classList.remove('told', 'state')
  if (document.querySelector('.end:is(.told, :target)')) return
  const begun = link?.state === 'open' && link.draft ? 'begun' : link?.state
  const id = begun === 'spent' ? 'anonymous' : (begun ?? 'unknown')
  find(`#${id}`).classList.add('told', 'state')
}
