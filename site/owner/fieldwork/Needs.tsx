/** What needs the owner now, each with the way there; and where nothing does, what happens next by itself. */
import { fill } from '#engine/logic/pipe.ts'
import type { FieldworkBody } from '#engine/wire-fieldwork.ts'
import type { At } from '../at.ts'
import { counted, nameOfMoment } from '../names.ts'
import { placeQuery, type Section } from '../place.ts'
import { words } from '../words.ts'
import { type Need, needsOf } from './needs-of.ts'
import { fieldworkWords as said } from './words.ts'

interface Props {
  readonly at: At
  readonly body: FieldworkBody | undefined
  /** Stories that nobody has decided about. */
  readonly fresh: number
}

export function Needs({ at, body, fresh }: Props) {
  const needs = needsOf(at.owned, at.index, at.wave, body, fresh)
  if (needs.length === 0) return <p class="calm">{calm(at, body)}</p>
  return (
    <>
      <h3>{said.needs}</h3>
      <ul class="needs">
        {needs.map((need) => (
          <li key={need.kind} class={need.grave ? 'grave' : undefined}>
            <span>{sentence(need, at)}</span>
            {need.to && <Way at={at} section={need.to} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function Way({ at, section }: { readonly at: At; readonly section: Section }) {
  const { owned, wave } = at
  const place = { survey: owned.survey, wave: wave === owned.current ? null : wave, section }
  return (
    <a
      href={placeQuery(place)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        at.go(place)
      }}
    >
      {words.section[section]}
    </a>
  )
}

function sentence({ kind, count }: Need, { index }: At): string {
  switch (kind) {
    case 'missing':
      return index.mail.missing ?? ''
    case 'nobody':
      return said.need.nobody
    case 'due': {
      const { nextAt } = index.mail
      const next = nextAt === null ? '' : ` ${fill(said.next, { moment: nameOfMoment(nextAt) })}`
      return `${counted(count, said.need.due)}${next}`
    }
    case 'feedback':
      return said.need.feedback
    default:
      return counted(count, said.need[kind])
  }
}

/** Nothing needs the owner: say what the clock does. */
function calm({ owned: { keep, reminders, remindAfterDays } }: At, body: FieldworkBody | undefined): string {
  if (!body || body.closed) return said.calm
  if (keep === 'owner' || reminders === 0 || body.whole.invited === 0) return said.calm
  return `${said.calm} ${fill(said.reminds, { days: counted(remindAfterDays, said.days) })}`
}
