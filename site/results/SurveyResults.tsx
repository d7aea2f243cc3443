/** The island of one survey's results: fetches once, then shows figures, or says why there are none. */
import { useEffect } from 'preact/hooks'
import { fill } from '#engine/logic/pipe.ts'
import { wholeCut } from '#engine/tally/cuts.ts'
import { isolated } from '#engine/words/languages.ts'
import { Emptiness } from './Emptiness.tsx'
import { Filter } from './Filter.tsx'
import { keepOutside } from './keep-outside.ts'
import { Masthead } from './Masthead.tsx'
import { nameOfCut } from './names.ts'
import { Report } from './Report.tsx'
import { readingOf } from './reading.ts'
import { Sections } from './Sections.tsx'
import { Speaking } from './spoken.ts'
import { Tools } from './Tools.tsx'
import { TroubleNotice } from './TroubleNotice.tsx'
import { useResults } from './use-results.ts'
import type { ResultsView } from './view.ts'

export function SurveyResults({ view }: { readonly view: ResultsView }) {
  return (
    <Speaking value={view}>
      <Shown view={view} />
    </Speaking>
  )
}

function Shown({ view }: { readonly view: ResultsView }) {
  const { choice, outcome, compared, busy, choose, retry } = useResults(view.survey)
  const { language, chrome } = view
  const latest = choice.number === null ? undefined : () => choose({ ...choice, number: null })
  useEffect(() => {
    if (outcome?.ok) keepOutside(choice, outcome.body.body)
  }, [choice, outcome])
  if (!outcome)
    return (
      <p role="status" class="waiting">
        {chrome.loading}
      </p>
    )
  const { trouble } = outcome
  const notice = trouble && <TroubleNotice trouble={trouble} retry={retry} latest={latest} />
  if (!outcome.ok) return notice
  const shown = outcome.body
  const { wave, bases } = shown.body
  const base = bases[0] ?? wholeCut
  const cut = shown.cut?.cut ?? base
  const reading = readingOf(shown, view, compared)
  const later = wave !== null && (
    <Sections view={view} wave={wave} cut={cut} moved={compared?.promises ?? []} brief={choice.brief} />
  )
  return (
    <div class={`results${busy ? ' busy' : ''}${choice.brief ? ' brief' : ''}`} aria-busy={busy}>
      <Filter
        body={shown.body}
        cut={busy ? (choice.cut ?? base) : cut}
        choice={choice}
        held={compared?.beside?.name}
        view={view}
        choose={choose}
      />
      <p role="status" class="hidden-visually">
        {busy ? chrome.refreshing : ''}
      </p>
      <p class="chosen-on-paper">{reading?.source}</p>
      {notice}
      <Masthead shown={shown} />
      {!trouble && <Tools body={shown.body} choice={choice} choose={choose} latest={latest} />}
      {shown.lost !== undefined && (
        <p class="notice">
          {fill(
            chrome.empty['lost-cut'],
            isolated({ cut: nameOfCut(shown.lost, view), base: nameOfCut(base, view) }, language),
          )}
        </p>
      )}
      {!busy && choice.beside && compared?.beside === null && (
        <p class="notice">{chrome.filter['not-beside']}</p>
      )}
      {reading ? (
        <Report reading={reading} brief={choice.brief} later={later} retry={retry} />
      ) : (
        <Emptiness body={shown.body} />
      )}
      {!reading && later}
    </div>
  )
}
