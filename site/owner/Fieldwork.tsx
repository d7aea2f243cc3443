/** How a wave stands in the field: how many answered, what needs the owner, and then everything that can be counted. */
import type { FieldworkBody } from '#engine/wire-fieldwork.ts'
import type { WordsList } from '#engine/wire-words.ts'
import type { SectionProps } from './at.ts'
import { ByDay } from './fieldwork/ByDay.tsx'
import { ByRole } from './fieldwork/ByRole.tsx'
import { Needs } from './fieldwork/Needs.tsx'
import { Rates } from './fieldwork/Rates.tsx'
import { Reached } from './fieldwork/Reached.tsx'
import { titled } from './names.ts'
import { SectionHead } from './SectionHead.tsx'
import { useAsked } from './use-asked.ts'
import { Waiting } from './Waiting.tsx'
import { words } from './words.ts'

export function Fieldwork({ at, current }: SectionProps) {
  const { owned, wave, index } = at
  const begun = owned.waves.some((one) => one.wave === wave)
  const query = new URLSearchParams({ wave })
  const counts = useAsked<FieldworkBody>(`/api/fieldwork/${owned.survey}?${query}`, current && begun)
  // Stories of a survey that is not named wait for its end, and are looked for there.
  const reads = index.doors.includes('words') && owned.promise === 'named'
  const written = useAsked<WordsList>(
    `/api/words/${owned.survey}?${query}&only=stories`,
    current && begun && reads,
  )
  const title = titled(words.section.fieldwork, wave)
  const fresh = written.body?.stories.filter(({ state }) => state === 'new').length ?? 0
  const { body } = counts
  if (!begun)
    return (
      <>
        <SectionHead section="fieldwork" title={title} />
        <Needs at={at} body={undefined} fresh={0} />
      </>
    )
  if (!body)
    return (
      <>
        <SectionHead section="fieldwork" title={title} busy={counts.busy} />
        <Waiting failure={counts.failure} retry={counts.again} />
      </>
    )
  return (
    <>
      <SectionHead section="fieldwork" title={title} busy={counts.busy} />
      <Reached body={body} timeZone={at.timeZone} />
      <Needs at={at} body={body} fresh={fresh} />
      {body.whole.invited > 0 && (
        <>
          <ByRole body={body} roles={at.view.roles} />
          <ByDay body={body} timeZone={at.timeZone} />
          <Rates body={body} />
        </>
      )}
    </>
  )
}
