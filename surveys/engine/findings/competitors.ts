/** How we stand beside each competitor that was compared with us, judged among all of them; ranks none. */
import { allQuestions } from '../logic/questions.ts'
import type { Survey } from '../model.ts'
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts'
import { normalCdf } from '../statistics/normal-distribution.ts'
import { normalQuantile } from '../statistics/normal-quantile.ts'
import { signTest } from '../statistics/sign-test.ts'
import type { CompetitorStanding } from './compared.ts'
import type { ComparisonFinding, Snapshot } from './finding.ts'
import { itemsOf } from './items-of.ts'
import { measuredOf } from './measured.ts'

/** Of those who are said to be better or worse, at most this share is so by chance, on average. */
const falseShare = 0.05

/** Answers that a competitor needs to be judged. */
const fewestAnswers = 5

/**
 * Judge each row of every comparison that has several, such as the competitors of the programme.
 *
 * Better is held against worse by the sign test, among those who decided for one of them; accounts that answer alike
 * weaken it as they widen the interval. The rows of one question are a family: their p values are corrected by Benjamini
 * and Hochberg, over all that are shown and have five answers. Where classes may not be told, as few are level as the
 * balance allows, which makes p no smaller than it is.
 *
 * @param snapshot of the whole, or of one cut
 * @returns in the order of the survey
 * @example competitorsOf(customers, whole)[0] // { item: 'rivals.acme', value: 0.4, stands: 'better', among: 3, … }
 */
export function competitorsOf(survey: Survey, snapshot: Snapshot): CompetitorStanding[] {
  return allQuestions(survey).flatMap((question) => {
    if (question.type !== 'comparison' || question.rows.length === 0) return []
    const items = itemsOf(question)
    const judged = items.flatMap((item) => {
      const found = snapshot.findings.find((finding) => finding.item === item)
      return found?.kind === 'comparison' && found.n >= fewestAnswers ? found : []
    })
    const p = judged.map(chanceOf)
    const adjusted = benjaminiHochberg(p)
    return judged.map(({ item, n, net: value, low, high, cannotSay }, place): CompetitorStanding => {
      const corrected = adjusted[place] ?? 1
      const side = low > 0 ? 'better' : high < 0 ? 'worse' : 'unclear'
      return {
        ...{ item, n, value, low, high, cannotSay, among: judged.length },
        p: p[place] ?? 1,
        adjusted: corrected,
        stands: corrected < falseShare ? side : 'unclear',
      }
    })
  })
}

function chanceOf(finding: ComparisonFinding): number {
  const measured = measuredOf(finding)
  if (measured?.unit !== 'score') return 1
  const p = signTest(measured.counts)
  if (measured.deff === 1) return p
  const z = normalQuantile(Math.min(0.5, Math.max(p / 2, Number.MIN_VALUE))) / Math.sqrt(measured.deff)
  return 2 * normalCdf(z)
}
