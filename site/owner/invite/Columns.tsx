/** What the columns of a list answer: guessed by their names, and changed by whoever knows better. */
import type { ContactColumns } from '#engine/contacts/columns.ts'
import { type ContactTerms, contactFields } from '#engine/contacts/contact.ts'
import { fill } from '#engine/logic/pipe.ts'
import { readable } from '../names.ts'
import type { ContactList } from './open-list.ts'
import { inviteWords } from './words.ts'

interface Props {
  readonly list: ContactList
  readonly columns: ContactColumns
  readonly terms: ContactTerms
  /** The role of everybody, where no column gives one. */
  readonly role: string
  /** Told the column's place from 0: several may be called alike. */
  readonly say: (place: number, target: string) => void
  readonly sayRole: (role: string) => void
}

export function Columns({ list, columns, terms, role, say, sayRole }: Props) {
  const invite = inviteWords
  const targets = [...contactFields, ...terms.attributes.map((id) => `attribute.${id}`)]
  const nameOf = (target: string) => {
    const known: Readonly<Record<string, string>> = invite.target
    return known[target] ?? target.replace('attribute.', '')
  }
  return (
    <>
      <p class="quiet">{invite.columnsText}</p>
      <ul class="columns">
        {list.header.map((column, place) => {
          const id = `column-${place}`
          const shown = list.sample.map((cells) => cells[place] ?? '').filter((cell) => cell.trim() !== '')
          return (
            <li key={`${place} ${column}`}>
              <label for={id}>
                {column.trim() === '' ? fill(invite.nameless, { n: place + 1 }) : column}
              </label>
              <p class="hint" dir="auto">
                {shown.length === 0 ? invite.blank : shown.join(' · ')}
              </p>
              <select
                id={id}
                value={columns.targets.get(place) ?? ''}
                onChange={({ currentTarget }) => say(place, currentTarget.value)}
              >
                <option value="">{invite.leaveOut}</option>
                {targets.map((target) => (
                  <option key={target} value={target}>
                    {nameOf(target)}
                  </option>
                ))}
              </select>
            </li>
          )
        })}
      </ul>
      {columns.missing.includes('role') && (
        <div class="card">
          <label for="role-of-all">{invite.roleOfAll}</label>
          <p class="hint">{invite.roleOfAllHint}</p>
          <select
            id="role-of-all"
            value={role}
            onChange={({ currentTarget }) => sayRole(currentTarget.value)}
          >
            <option value="">{invite.choose}</option>
            {terms.roles.map((id) => (
              <option key={id} value={id}>
                {readable(id)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div role="alert" class="nothing">
        {[...columns.mistakes, ...(columns.missing.includes('email') ? [invite.noAddress] : [])].map(
          (one) => (
            <p key={one} class="issue">
              {one.replaceAll('«', '“').replaceAll('»', '”')}
            </p>
          ),
        )}
      </div>
    </>
  )
}
