/** What is being read: a cut's findings, everybody's beside them, and in which role's words; fetches nothing. */
import type { Finding, Snapshot } from '#engine/findings/finding.ts'
import type { FindingWords } from '#engine/findings/sentences/context.ts'
import { isStudy } from '#engine/findings/study-kinds.ts'
import { wordsFor } from '#engine/logic/pipe.ts'
import type { Wording } from '#engine/model.ts'
import { cutParts, wholeCut } from '#engine/tally/cuts.ts'
import type { ChangesSince } from '#engine/wire.ts'
import type { Shown } from './fetch-results.ts'
import { type Naming, nameOfCut } from './names.ts'
import type { HeadlineView, ResultsView } from './view.ts'

export interface Reading extends Naming {
  /** What sentences are made of, in that language. */
  readonly words: FindingWords
  readonly cut: string
  /** What that cut is called. */
  readonly group: string
  /** The role that all of the cut's people have, if they share one. */
  readonly role: string | undefined
  readonly shown: Snapshot
  /** Everybody, where the cut is a group of them. */
  readonly beside: Snapshot | undefined
  readonly all: readonly Snapshot[]
  /** How far headlines have moved since the wave before, where that may be told. */
  readonly changes: ChangesSince | null
}

/** Read what was fetched; nothing where no figure at all may be shown. */
export function readingOf(
  { body, cut, changes = body.changes }: Shown,
  { language, chrome, signIn, names, words }: ResultsView,
): Reading | undefined {
  const whole = body.snapshots.find((snapshot) => snapshot.cut === wholeCut)
  const shown = cut ?? whole
  if (!shown || shown.findings.length === 0) return undefined
  const naming: Naming = { language, chrome, signIn, names }
  return {
    ...naming,
    words,
    cut: shown.cut,
    group: nameOfCut(shown.cut, naming),
    role: cutParts(shown.cut).role,
    shown,
    beside: shown.cut === wholeCut ? undefined : whole,
    all: body.snapshots,
    changes,
  }
}

/** Find what was found about an item. A measure of the same name stands before it and is passed over. */
export function findItem(snapshot: Snapshot | undefined, item: string): Finding | undefined {
  return snapshot?.findings.findLast(
    (finding) => finding.item === item && finding.kind !== 'index' && !isStudy(finding),
  )
}

/** Find what was found about a headline; measures stand first. */
export function findHeadline(
  snapshot: Snapshot | undefined,
  { item, kind }: HeadlineView,
): Finding | undefined {
  if (kind !== 'index') return findItem(snapshot, item)
  return snapshot?.findings.find(
    (finding) => finding.item === item && (!isStudy(finding) || finding.kind === 'unreliable'),
  )
}

/** Say a wording as those read it whose figures are shown. */
export function say(reading: Reading, wording: Wording): string {
  return wordsFor(wording, reading.role ?? '')
}
