/** What is being read: a cut's findings, everybody's beside them, and in which role's words; fetches nothing. */
import type { Finding, Snapshot } from '#engine/findings/finding.ts'
import { invitedTo } from '#engine/findings/invited-to.ts'
import type { ComparedContext, FindingWords } from '#engine/findings/sentences/context.ts'
import { isStudy } from '#engine/findings/study-kinds.ts'
import { wordsFor } from '#engine/logic/pipe.ts'
import type { Wording } from '#engine/model.ts'
import { cutParts, wholeCut } from '#engine/tally/cuts.ts'
import type { ChangesSince, WaveState } from '#engine/wire.ts'
import type { ComparedBody } from '#engine/wire-compared.ts'
import { contextOf } from './context-of.ts'
import type { Shown } from './fetch-results.ts'
import { type Naming, nameOfCut, nameOfMoment, nameOfWave } from './names.ts'
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
  readonly view: ResultsView
  /** What the reader opens first: the whole, or the part of it that is theirs. */
  readonly base: string
  /** What sentences need beside their figures. */
  readonly context: ComparedContext
  /** Beside other waves, groups and surveys; absent until it is known, `null` where it did not arrive. */
  readonly compared: ComparedBody | null | undefined
  readonly wave: WaveState | undefined
  /** Whether no wave was answered before it. */
  readonly first: boolean
  /** People of the cut who were invited, where that is known. */
  readonly invited: number | undefined
  /** What stands below a picture that is kept. */
  readonly source: string
}

/** Read what was fetched; nothing where no figure at all may be shown. */
export function readingOf(
  { body, cut, changes = body.changes }: Shown,
  view: ResultsView,
  compared: ComparedBody | null | undefined,
): Reading | undefined {
  const base = body.bases[0] ?? wholeCut
  const whole = body.snapshots.find((snapshot) => snapshot.cut === base)
  const shown = cut ?? whole
  if (!shown || shown.findings.length === 0) return undefined
  const { words } = view
  const naming: Naming = {
    language: view.language,
    chrome: view.chrome,
    signIn: view.signIn,
    names: view.names,
  }
  const role = cutParts(shown.cut).role
  const group = nameOfCut(shown.cut, view)
  const roles = view.roles.map(({ id }) => id)
  return {
    ...naming,
    words,
    cut: shown.cut,
    group,
    role,
    shown,
    beside: shown.cut === base ? undefined : whole,
    all: body.snapshots,
    changes,
    view,
    base,
    context: contextOf(view, role, [...new Set([...body.cuts, ...body.bases, shown.cut])]),
    compared,
    wave: body.waves.find(({ wave }) => wave === body.wave),
    first: body.waves.at(-1)?.wave === body.wave,
    invited: invitedTo(whole?.invited, shown.cut, roles, { roles, groups: view.groups }),
    source: sourceOf(body, group, view),
  }
}

function sourceOf({ wave, publishedAt }: Shown['body'], group: string, view: ResultsView): string {
  const moment = publishedAt === null ? '' : nameOfMoment(publishedAt, view.language)
  return [wave === null ? '' : nameOfWave(wave, view), group, moment].filter(Boolean).join(' · ')
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
export function say({ role }: Pick<Reading, 'role'>, wording: Wording): string {
  return wordsFor(wording, role ?? '')
}
