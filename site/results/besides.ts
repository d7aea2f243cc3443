/** What was worked out of several questions, or of who answered when, as sentences with names; draws nothing. */
import type { Finding } from '#engine/findings/finding.ts'
import { sentence } from '#engine/findings/sentence.ts'
import type { Names } from '#engine/findings/sentences/context.ts'
import { isStudy } from '#engine/findings/study-kinds.ts'
import { nameInside, nameOfCut } from './names.ts'
import { type Reading, say } from './reading.ts'
import type { ResultsView } from './view.ts'

interface Beside {
  readonly key: string
  readonly said: string
}

/**
 * Say what belongs to no single question of what is read, in the order of the snapshot.
 *
 * @example besidesOf(view, reading)[0]?.said // 'Raving fans: 21%, likely between 11% and 38%. 33 answered. …'
 */
export function besidesOf(view: ResultsView, reading: Reading): Beside[] {
  const context = { words: reading.words, names: namesOf(view, reading) }
  return reading.shown.findings.filter(isTold).map((finding) => ({
    key: `${finding.kind} ${finding.item}`,
    said: sentence(finding, reading.language, context),
  }))
}

/** An index that is not shown is said in its own place; early and late answers only where they warn. */
function isTold(finding: Finding): boolean {
  if (!isStudy(finding) || finding.kind === 'unreliable') return false
  return finding.kind !== 'phases' || finding.warns
}

function namesOf(view: ResultsView, reading: Reading): Names {
  const questions = view.pages.flatMap(({ questions: asked }) => asked)
  const items = questions.flatMap(({ items: rows, title }) =>
    rows.map(({ item, label = title }) => [item, say(reading, label)] as const),
  )
  const headlines = view.headlines.map(({ item, name }) => [item, name] as const)
  const { findings } = reading.shown
  const groups = findings.flatMap((finding) => (finding.kind === 'frame' ? finding.groups : []))
  const attributes = findings.flatMap((finding) => (finding.kind === 'weighted' ? finding.by : []))
  return {
    items: Object.fromEntries([...items, ...headlines]),
    cuts: Object.fromEntries(groups.map(({ cut }) => [cut, nameOfCut(cut, view)])),
    attributes: Object.fromEntries(attributes.map((one) => [one, nameInside(one, view)])),
  }
}
