/** What owners did, by whom and when, the newest first; changes nothing. */
import { fill } from '#engine/logic/pipe.ts'
import type { AuditList } from '#engine/wire-keys.ts'
import type { SectionProps } from './at.ts'
import { nameOfMoment, number } from './names.ts'
import { SectionHead } from './SectionHead.tsx'
import { useAsked } from './use-asked.ts'
import { Waiting } from './Waiting.tsx'
import { words } from './words.ts'

export function Audit({ at, current }: SectionProps) {
  const { body, failure, busy, again } = useAsked<AuditList>('/api/audit', current)
  const { audit } = words
  return (
    <>
      <SectionHead section="audit" busy={busy} />
      <p class="quiet">{audit.text}</p>
      {!body ? (
        <Waiting failure={failure} retry={again} />
      ) : body.entries.length === 0 ? (
        <p class="notice">{audit.none}</p>
      ) : (
        <ol class="log">
          {body.entries.map(({ at: moment, who, what, times, survey, detail }, place) => (
            <li key={`${moment} ${place}`}>
              <p>
                <b>{deedOf(what)}</b>
                {times > 1 && ` ${fill(audit.times, { n: number(times) })}`}
                {survey !== null && ` · ${at.titles[survey] ?? survey}`}
              </p>
              {detail !== null && <p>{detail}</p>}
              <p class="quiet">
                {who} · <time dateTime={moment}>{nameOfMoment(moment)}</time>
              </p>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

/** What a door is called by what it does; one that has no name here keeps its own. */
function deedOf(what: string): string {
  const known: Readonly<Record<string, string>> = words.audit.deed
  return known[what] ?? what
}
