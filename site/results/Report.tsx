/** All of one reading, in the order in which it is read: five sentences first, and then what the answers carry. */
import { type ComponentChildren, Fragment } from 'preact'
import { Contents } from './Contents.tsx'
import { Five } from './Five.tsx'
import { Missing } from './Missing.tsx'
import { findHeadline, type Reading } from './reading.ts'
import { Benchmarks } from './sections/Benchmarks.tsx'
import { Beside } from './sections/Beside.tsx'
import { Calibrations } from './sections/Calibrations.tsx'
import { DesiredResults } from './sections/DesiredResults.tsx'
import { Drivers } from './sections/Drivers.tsx'
import { Fieldwork } from './sections/Fieldwork.tsx'
import { Gaps } from './sections/Gaps.tsx'
import { NotYet } from './sections/NotYet.tsx'
import { AllQuestions, QuestionsPart } from './sections/Questions.tsx'
import { Reasons } from './sections/Reasons.tsx'
import { Roles } from './sections/Roles.tsx'
import { Sight } from './sections/Sight.tsx'
import { Silent } from './sections/Silent.tsx'
import { Trends } from './sections/Trends.tsx'

interface Props {
  readonly reading: Reading
  readonly brief: boolean
  /** Words, calls and promises. */
  readonly later: ComponentChildren
  readonly retry: () => void
}

/** Answers from which figures stand in sections of their own. */
const enough = 30

export function Report({ reading, brief, later, retry }: Props) {
  const { chrome, compared } = reading
  const few = baseOf(reading) < enough
  const depth = brief ? 'brief' : few ? 'few' : 'whole'
  return (
    <>
      <Five reading={reading} few={few || brief} />
      <p class="how-sure">{chrome['how-sure']}</p>
      {compared === null && <Missing said={chrome.problem.failed} again={retry} />}
      {compared === undefined ? (
        <p class="waiting below">{chrome.refreshing}</p>
      ) : (
        <Fragment key="parts">
          {depth === 'whole' && <Contents key={reading.source} />}
          <Before reading={reading} depth={depth} />
          {/* In one place whatever stands around it, so that nothing that somebody types there is lost. */}
          {later}
          <After reading={reading} depth={depth} />
          <NotYet reading={reading} />
          {depth === 'few' && <EveryFigure reading={reading} />}
        </Fragment>
      )}
    </>
  )
}

interface PartsProps {
  readonly reading: Reading
  /** One page of paper; sentences, words and promises, where few answers carry no more; or everything. */
  readonly depth: 'brief' | 'few' | 'whole'
}

function Before({ reading, depth }: PartsProps) {
  if (depth === 'brief') return <Trends reading={reading} only="first" />
  if (depth === 'few') return <Beside reading={reading} />
  return (
    <>
      <Beside reading={reading} />
      <Sight reading={reading} />
      <Roles reading={reading} />
      <Trends reading={reading} />
      <QuestionsPart kind="competitors" reading={reading} />
      <Gaps reading={reading} />
      <QuestionsPart kind="handoffs" reading={reading} />
      <QuestionsPart kind="values" reading={reading} />
      <Drivers reading={reading} />
      <DesiredResults reading={reading} />
      <Benchmarks reading={reading} />
      <Reasons reading={reading} />
      <Silent reading={reading} />
      <Calibrations reading={reading} />
    </>
  )
}

function After({ reading, depth }: PartsProps) {
  if (depth === 'brief') return null
  if (depth === 'few') return <Trends reading={reading} only="headlines" />
  return (
    <>
      <Fieldwork reading={reading} />
      <section class="part">
        <h2>{reading.chrome['by-question']}</h2>
        <AllQuestions reading={reading} few={false} />
      </section>
    </>
  )
}

/** Every figure stays one press away for whoever checks. */
function EveryFigure({ reading }: { readonly reading: Reading }) {
  return (
    <details class="more every">
      <summary>{reading.chrome.parts.every}</summary>
      <Fieldwork reading={reading} />
      <AllQuestions reading={reading} few />
    </details>
  )
}

/** The most answers that a figure of the cut stands on. */
function baseOf({ shown, view }: Reading): number {
  const bases = view.headlines.map((headline) => {
    const finding = findHeadline(shown, headline)
    return finding && 'n' in finding ? finding.n : 0
  })
  return Math.max(shown.responses ?? 0, ...bases)
}
