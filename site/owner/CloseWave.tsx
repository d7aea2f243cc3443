/** Closing a wave by hand, for good: says what it means before, and what it has done after. */
import { useState } from 'preact/hooks'
import { fill } from '#engine/logic/pipe.ts'
import { addDays, graceDays } from '#engine/logic/wave.ts'
import type { CloseBody, CloseResult } from '#engine/wire-owner.ts'
import type { SectionProps } from './at.ts'
import { Confirm } from './Confirm.tsx'
import { Failed } from './Failed.tsx'
import { language, nameOfDay, titled } from './names.ts'
import { SectionHead } from './SectionHead.tsx'
import { useDeed } from './use-deed.ts'
import { words } from './words.ts'

export function CloseWave({ at: { owned, wave, view, again } }: SectionProps) {
  const { close } = words
  const { busy, failure, run } = useDeed<CloseResult>()
  const [closed, setClosed] = useState<string>()
  const begun = owned.waves.find((one) => one.wave === wave)
  const closedOn = closed ?? (begun?.closed === true ? begun.closesOn : undefined)
  const day = (date: string) => nameOfDay(date, language)

  async function press(): Promise<void> {
    const outcome = await run(`/api/waves/${owned.survey}/close`, { wave } satisfies CloseBody)
    if (!outcome?.ok) return
    setClosed(outcome.body.closesOn)
    again()
  }
  return (
    <>
      <SectionHead section="close" title={titled(close.title, wave)} />
      <p role="status">{closed !== undefined && close.done}</p>
      {closedOn ? (
        <p>{fill(close.closedOn, { day: day(closedOn), until: day(addDays(closedOn, graceDays)) })}</p>
      ) : begun ? (
        <>
          <p>
            {begun.closesOn === null ? close.opensOn : fill(close.closesOn, { day: day(begun.closesOn) })}
          </p>
          <Confirm
            ask={close.ask}
            question={fill(close.question, { survey: view.title })}
            yes={close.yes}
            busy={busy}
            grave
            act={press}
          >
            <ul>
              {close.means[owned.promise].map((one) => (
                <li key={one}>{one}</li>
              ))}
              {close.meansAlways.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </Confirm>
        </>
      ) : (
        <p>{close.notBegun}</p>
      )}
      <Failed failure={failure} />
    </>
  )
}
