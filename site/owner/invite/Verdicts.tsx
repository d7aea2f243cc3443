/** Who of a list would be invited, and who not and why, before anything is done; all of it in a report as well. */
import { fill } from '#engine/logic/pipe.ts'
import { byteOrderMark, csvLine } from '#engine/table/csv-line.ts'
import { counted, number, readable } from '../names.ts'
import { download } from './download.ts'
import { byFate, byRole, type Line } from './line.ts'
import { inviteWords } from './words.ts'

interface Props {
  readonly lines: readonly Line[]
  readonly roles: readonly string[]
  readonly survey: string
}

/** Examples that are shown of each reason. */
const examples = 5

export function Verdicts({ lines, roles, survey }: Props) {
  const invite = inviteWords
  const groups = byFate(lines)
  const invited = groups.find(({ fate }) => fate === 'invite')?.lines ?? []
  const others = groups.filter(({ fate }) => fate !== 'invite')
  return (
    <>
      <p class="headline">
        <b>{number(invited.length)}</b> {fill(invite.ofRows, { rows: counted(lines.length, invite.rows) })}
      </p>
      <Roles roles={roles} lines={invited} />
      {others.length > 0 && <h4>{invite.notInvited}</h4>}
      {others.map(({ fate, lines: found }) => (
        <details key={fate} class="fate">
          <summary>
            <b>{number(found.length)}</b> {invite.fate[fate]}
          </summary>
          <p class="quiet">{invite.fateText[fate]}</p>
          <Roles roles={roles} lines={found} />
          <ul class="examples">
            {found.slice(0, examples).map(({ number: row, contact, given, detail }) => (
              <li key={row}>
                {fill(invite.row, { n: row })}
                {(contact?.to ?? given) !== '' && ` · ${contact?.to ?? given}`}
                {detail !== undefined && ` · ${detailOf(fate, detail)}`}
              </li>
            ))}
          </ul>
          {found.length > examples && (
            <p class="quiet">{fill(invite.more, { n: number(found.length - examples) })}</p>
          )}
        </details>
      ))}
      <p class="buttons">
        <button
          type="button"
          class="plain"
          onClick={() => download(`${survey}-report.csv`, [byteOrderMark, ...reportOf(lines)])}
        >
          {invite.report}
        </button>
      </p>
    </>
  )
}

function Roles({ roles, lines }: { readonly roles: readonly string[]; readonly lines: readonly Line[] }) {
  const found = byRole(roles, lines)
  if (found.length === 0) return null
  return (
    <ul class="by-role">
      {found.map(([role, count]) => (
        <li key={role}>
          <b>{number(count)}</b> {readable(role)}
        </li>
      ))}
    </ul>
  )
}

function detailOf(fate: Line['fate'], detail: string): string {
  const { since } = inviteWords
  if (fate === 'unreadable') return detail.replaceAll('«', '“').replaceAll('»', '”')
  return fill(fate === 'duplicate' ? inviteWords.sameAs : fate === 'recent' ? since.recent : since.other, {
    detail,
  })
}

/** As the command writes it: a line for each row. */
function reportOf(lines: readonly Line[]): string[] {
  return [
    csvLine(['row', 'address', 'role', 'language', 'verdict', 'reason']),
    ...lines.map(({ number: row, fate, given, contact, detail }) =>
      csvLine([
        String(row),
        contact?.to ?? given,
        contact?.role ?? '',
        contact?.language ?? '',
        fate,
        detail === undefined ? '' : detailOf(fate, detail),
      ]),
    ),
  ]
}
