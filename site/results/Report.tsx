/** All of one reading, in the order in which it is read: five sentences first, and then what the answers carry. */
import type { ComponentChildren } from 'preact'
import { Five } from './Five.tsx'
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
}

interface PartsProps {
  readonly reading: Reading
  readonly later: ComponentChildren
}

/** Answers from which figures stand in sections of their own. */
const enough = 30

export function Report({ reading, brief, later }: Props) {
  const { chrome, compared } = reading
  const few = baseOf(reading) < enough
  return (
    <>
      <Five reading={reading} few={few || brief} />
      <p class="how-sure">{chrome['how-sure']}</p>
      {compared === undefined ? (
        <p class="waiting below">{chrome.refreshing}</p>
      ) : brief ? (
        <Brief reading={reading} later={later} />
      ) : few ? (
        <Few reading={reading} later={later} />
      ) : (
        <Whole reading={reading} later={later} />
      )}
    </>
  )
}

/** One page of paper. */
function Brief({ reading, later }: PartsProps) {
  return (
    <>
      <Trends reading={reading} only="first" />
      {later}
      <NotYet reading={reading} />
    </>
  )
}

/** Few answers carry sentences, words and promises; every figure stays one press away for whoever checks. */
function Few({ reading, later }: PartsProps) {
  return (
    <>
      <Beside reading={reading} />
      {later}
      <Trends reading={reading} only="headlines" />
      <NotYet reading={reading} />
      <details class="more every">
        <summary>{reading.chrome.parts.every}</summary>
        <Fieldwork reading={reading} />
        <AllQuestions reading={reading} few />
      </details>
    </>
  )
}

function Whole({ reading, later }: PartsProps) {
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
      {later}
      <Fieldwork reading={reading} />
      <section class="part">
        <h2>{reading.chrome['by-question']}</h2>
        <AllQuestions reading={reading} few={false} />
      </section>
      <NotYet reading={reading} />
    </>
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
