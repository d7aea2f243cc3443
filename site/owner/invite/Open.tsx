/** Addresses that anybody may answer at, by role, to be copied; or why there are none. */
import { useState } from 'preact/hooks'
import { addressOf } from '#engine/links/address-of.ts'
import { fill } from '#engine/logic/pipe.ts'
import type { At } from '../at.ts'
import { readable } from '../names.ts'
import { inviteWords } from './words.ts'

export function Open({ at: { view, index } }: { readonly at: At }) {
  const { shared } = inviteWords
  const [said, setSaid] = useState('')
  const survey = { id: view.id, languages: view.languages }
  const own = view.languages[0] ?? 'en'
  const places = [
    { name: shared.chooser, address: `${index.site}${addressOf(survey, undefined, own)}` },
    ...view.roles.map(({ id }) => ({
      name: readable(id),
      address: `${index.site}${addressOf(survey, id, own)}`,
    })),
  ]

  async function copy(name: string, address: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(address)
      setSaid(fill(shared.copied, { name }))
    } catch {
      setSaid(shared.notCopied)
    }
  }
  return (
    <>
      <h3>{shared.title}</h3>
      <p>{view.open ? shared.text : shared.closed}</p>
      {view.open && (
        <ul class="shared">
          {places.map(({ name, address }) => (
            <li key={address}>
              <span>
                <b>{name}</b> <a href={address}>{address}</a>
              </span>
              <button type="button" class="plain" onClick={() => copy(name, address)}>
                {shared.copy}
                <span class="hidden-visually"> {name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{said}</p>
      <p class="quiet">
        {shared.codes} <code>{fill(shared.command, { survey: view.id })}</code>
      </p>
    </>
  )
}
