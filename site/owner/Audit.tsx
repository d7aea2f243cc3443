/** What owners did, by whom and when, the newest first; changes nothing. */
import type { AuditList } from '#engine/wire-owner.ts'
import type { SectionProps } from './at.ts'
import { nameOfMoment } from './names.ts'
import { SectionHead } from './SectionHead.tsx'
import { useAsked } from './use-asked.ts'
import { Waiting } from './Waiting.tsx'
import { words } from './words.ts'

export function Audit({ current }: SectionProps) {
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
          {body.entries.map(({ at, who, what, survey, detail }, place) => (
            <li key={`${at} ${place}`}>
              <p>
                <b>{what}</b>
                {survey !== null && ` · ${survey}`}
              </p>
              {detail !== null && <p>{detail}</p>}
              <p class="quiet">
                {who} · <time dateTime={at}>{nameOfMoment(at)}</time>
              </p>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
