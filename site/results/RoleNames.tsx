/** What each role is in the survey's own words, once, so that charts can call it by a short name. */
import { nameOf } from './names.ts'
import type { ResultsView } from './view.ts'

/** Roles that are called by those words anyway are left out. */
export function RoleNames({ view }: { readonly view: ResultsView }) {
  const named = view.roles.filter(({ id, label }) => view.names[id] !== label)
  if (named.length === 0) return null
  return (
    <dl class="role-names">
      {named.map(({ id, label }) => (
        <div key={id}>
          <dt>{nameOf(id, view)}:</dt> <dd>{label}</dd>
        </div>
      ))}
    </dl>
  )
}
