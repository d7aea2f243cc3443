/** The island of one survey's results: fetches once, then shows figures, or says why there are none. */
import { fill } from '#engine/logic/pipe.ts'
import { wholeCut } from '#engine/tally/cuts.ts'
import { isolated } from '#engine/words/languages.ts'
import { Emptiness } from './Emptiness.tsx'
import { Figures } from './Figures.tsx'
import { Later } from './Later.tsx'
import { Masthead } from './Masthead.tsx'
import { nameOfCut } from './names.ts'
import { Pickers } from './Pickers.tsx'
import { readingOf } from './reading.ts'
import { Speaking } from './spoken.ts'
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
  const { outcome, busy, choose, retry } = useResults(view.survey)
  const { language, chrome } = view
  if (!outcome)
    return (
      <p role="status" class="waiting">
        {chrome.loading}
      </p>
    )
  if (!outcome.ok) return <TroubleNotice trouble={outcome.trouble} retry={retry} />
  const shown = outcome.body
  const reading = readingOf(shown, view)
  return (
    <div class={busy ? 'results busy' : 'results'} aria-busy={busy}>
      <Pickers body={shown.body} cut={shown.cut?.cut ?? wholeCut} view={view} choose={choose} />
      <p role="status" class="hidden-visually">
        {busy ? chrome.refreshing : ''}
      </p>
      <Masthead shown={shown} />
      {shown.lost !== undefined && (
        <p class="notice">
          {fill(chrome.empty['lost-cut'], isolated({ cut: nameOfCut(shown.lost, view) }, language))}
        </p>
      )}
      {reading ? <Figures view={view} reading={reading} /> : <Emptiness body={shown.body} />}
      {shown.body.wave !== null && (
        <Later view={view} wave={shown.body.wave} cut={shown.cut?.cut ?? wholeCut} />
      )}
    </div>
  )
}
