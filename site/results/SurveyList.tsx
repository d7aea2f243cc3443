/** The island that lists what the signed-in leader may open; shows no figure. */
import { useEffect, useState } from 'preact/hooks'
import { fill } from '#engine/logic/pipe.ts'
import type { ResultsIndex } from '#engine/wire.ts'
import { isolated } from '#engine/words/languages.ts'
import { fetchBody, type Outcome } from './fetch-results.ts'
import { SignOut } from './SignOut.tsx'
import { Speaking, type Spoken } from './spoken.ts'
import { TroubleNotice } from './TroubleNotice.tsx'

interface Props {
  /** What every survey is called, in which language, and where its results are; by id. */
  readonly named: Readonly<Record<string, { title: string; language: string; address: string }>>
  readonly spoken: Spoken
}

export function SurveyList(props: Props) {
  return (
    <Speaking value={props.spoken}>
      <Listed {...props} />
    </Speaking>
  )
}

function Listed({ named, spoken: { chrome, language } }: Props) {
  const [outcome, setOutcome] = useState<Outcome<ResultsIndex>>()
  function load(): void {
    setOutcome(undefined)
    fetchBody<ResultsIndex>('/api/results').then(setOutcome)
  }
  useEffect(load, [])
  if (!outcome)
    return (
      <p role="status" class="waiting">
        {chrome.loading}
      </p>
    )
  if (!outcome.ok) return <TroubleNotice trouble={outcome.trouble} retry={load} />
  const { leader, surveys } = outcome.body
  return (
    <>
      <p class="quiet">{fill(chrome.for, isolated({ name: leader.name }, language))}</p>
      {surveys.length === 0 && <p class="notice">{chrome['no-surveys']}</p>}
      <ul class="surveys">
        {surveys.map(({ survey, promise }) => (
          <li key={survey}>
            <a href={named[survey]?.address ?? `/results/${survey}/`} lang={named[survey]?.language}>
              {named[survey]?.title ?? survey}
            </a>
            <p class="quiet">{chrome.promise[promise]}</p>
          </li>
        ))}
      </ul>
      {leader.owns && (
        <p>
          <a href="/owner/">{chrome.owner}</a>
        </p>
      )}
      <SignOut />
    </>
  )
}
