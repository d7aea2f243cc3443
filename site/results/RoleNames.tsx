/** What each role is in the survey's own words, once, so that charts can call it by a short name. */
import { readable } from './names.ts'
import type { RoleView } from './view.ts'

export function RoleNames({ roles }: { readonly roles: readonly RoleView[] }) {
  return (
    <dl class="role-names">
      {roles.map(({ id, label }) => (
        <div key={id}>
          <dt>{readable(id)}:</dt> <dd>{label}</dd>
        </div>
      ))}
    </dl>
  )
}
