/** What a snapshot does not show yet and would with more answers; what is withheld to protect somebody is not that. */
import { allQuestions } from '../logic/questions.ts'
import type { Survey } from '../model.ts'
import { thresholdsOf } from '../privacy/thresholds.ts'
import { wholeCut } from '../tally/cuts.ts'
import type { NotYet } from './compared.ts'
import { figureOf } from './figure-of.ts'
import type { IndexFinding, Snapshot } from './finding.ts'

/** People who answered every item of an index, before it is asked whether these measure one thing. */
const forReliability = 30
/** People who answered the outcome and every item, before each is set beside the outcome. */
const forCorrelations = 30
/** The same, before weights of all of them together are told; and as many for each of them. */
const forDrivers = 50
const forEachDriver = 10
/** Accounts, before it is measured how much alike their people answer. */
const forAccounts = 10
/** Answers that pay may hang on. */
const forPay = 10

const index = 'care'

/**
 * List what more answers would bring, each thing once.
 *
 * How answers are spread, in surveys that are not named, by the item that comes nearest to it. Of the whole alone: how
 * far the items of the care index measure one thing, what moves together with the outcome, and how much alike people of
 * one account answer. In teams: whether pay may hang on the figures.
 *
 * @param snapshot of the whole or of any cut
 * @example notYet(survey, buyers) // [{ what: 'distribution', item: 'refer', n: 7, needs: 10 }]
 */
export function notYet(survey: Survey, snapshot: Snapshot): NotYet[] {
  const found = [
    spread(survey, snapshot),
    snapshot.cut === wholeCut ? ofWhole(survey, snapshot) : pay(snapshot),
  ]
  return found.flat()
}

function spread(survey: Survey, { findings }: Snapshot): NotYet[] {
  if (survey.promise === 'named') return []
  const needs = thresholdsOf(survey).comments
  const closed = findings.flatMap((finding) => {
    const without =
      (finding.kind === 'rated' && !finding.histogram) ||
      ((finding.kind === 'referral' || finding.kind === 'comparison') && !finding.classes)
    return without && finding.n < needs ? [{ item: finding.item, n: finding.n }] : []
  })
  const [nearest] = closed.toSorted((one, other) => other.n - one.n)
  return nearest ? [{ what: 'distribution', ...nearest, needs }] : []
}

function ofWhole(survey: Survey, snapshot: Snapshot): NotYet[] {
  const care = figureOf(snapshot, index)
  const measured = snapshot.findings.find(({ kind }) => kind === 'unreliable')
  const about =
    care?.kind === 'index' && !measured ? [...reliability(care), ...drivers(survey, snapshot, care)] : []
  const few = snapshot.findings.find((finding) => 'clustered' in finding && finding.clustered?.assumed)
  if (!few || !('clustered' in few) || !few.clustered || few.clustered.accounts >= forAccounts) return about
  return [...about, { what: 'accounts', item: few.item, n: few.clustered.accounts, needs: forAccounts }]
}

function reliability({ item, n, reliability: known }: IndexFinding): NotYet[] {
  return known || n >= forReliability ? [] : [{ what: 'reliability', item, n, needs: forReliability }]
}

function drivers(survey: Survey, { findings }: Snapshot, { item, n }: IndexFinding): NotYet[] {
  if (findings.some(({ kind }) => kind === 'drivers')) return []
  const rows = allQuestions(survey).flatMap((question) => (question.measure === index ? question.rows : []))
  const needs = Math.max(forDrivers, forEachDriver * rows.filter(({ retired }) => !retired).length)
  const together = findings.find((finding) => finding.kind === 'correlations')
  if (together) return together.n < needs ? [{ what: 'drivers', item, n: together.n, needs }] : []
  return n < forCorrelations ? [{ what: 'correlations', item, n, needs: forCorrelations }] : []
}

function pay({ cut, findings }: Snapshot): NotYet[] {
  if (!cut.startsWith('team=')) return []
  const few = findings.find((finding) => finding.kind === 'index' && finding.n < forPay)
  return few?.kind === 'index' ? [{ what: 'pay', item: few.item, n: few.n, needs: forPay }] : []
}
