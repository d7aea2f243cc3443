/** The island that lists what the signed-in leader may open; shows no figure. */
import { useEffect, useState } from 'preact/hooks'
import { fill } from '#engine/logic/pipe.ts'
import type { ResultsIndex } from '#engine/wire.ts'
import { fetchBody, type Outcome } from './fetch-results.ts'
import { SignOut } from './SignOut.tsx'
import { TroubleNotice } from './TroubleNotice.tsx'
import { words } from './words.ts'

interface Props {
  /** Titles of all surveys, by id. */
  readonly titles: Readonly<Record<string, string>>
}

export function SurveyList({ titles }: Props) {
  const [outcome, setOutcome] = useState<Outcome<ResultsIndex>>()
  function load(): void {
    setOutcome(undefined)
    fetchBody<ResultsIndex>('/api/results').then(setOutcome)
  }
  useEffect(load, [])
  if (!outcome)
    return (
      <p role="status" class="waiting">
        {words.loading}
      </p>
    )
  if (!outcome.ok) return <TroubleNotice trouble={outcome.trouble} retry={load} />
  const { leader, surveys } = outcome.body
  return (
    <>
      <p class="quiet">{fill(words.for, { name: leader.name })}</p>
      {surveys.length === 0 && <p class="notice">{words.noSurveys}</p>}
      <ul class="surveys">
        {surveys.map(({ survey, promise }) => (
          <li key={survey}>
            <a href={`/results/${survey}/`}>{titles[survey] ?? survey}</a>
            <p class="quiet">{words.promise[promise]}</p>
          </li>
        ))}
      </ul>
      {leader.owns && (
        <p>
          <a href="/owner/">{words.owner}</a>
        </p>
      )}
      <SignOut />
    </>
  )
}
