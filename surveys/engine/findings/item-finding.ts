/** Making the figure of one item out of its counts; asks nobody whether it may be shown. */
import { other } from '../answers/answer.ts'
import type { ChoiceQuestion, Question } from '../model.ts'
import { adjustedWaldInterval, type NetCounts } from '../statistics/adjusted-wald-interval.ts'
import { boundedMean } from '../statistics/bounded-mean.ts'
import { designAdjustedInterval } from '../statistics/design-adjusted-interval.ts'
import { designAdjustedShare } from '../statistics/design-adjusted-share.ts'
import { largestSquares } from '../statistics/largest-squares.ts'
import { widestNetCounts } from '../statistics/widest-net-counts.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import { answeredCount, cannotSayCount, countBetween } from '../tally/counts.ts'
import { mayBeTold } from '../tally/counts-of.ts'
import { knownCounts } from '../tally/known-counts.ts'
import { upAndDown } from '../tally/net-counts.ts'
import { rankSums } from '../tally/rank-sums.ts'
import { countOf, type ItemCounts } from '../tally/tally.ts'
import type { ComparisonFinding, Finding, RankFinding, RatedFinding, ReferralFinding } from './finding.ts'
import { numberFinding } from './number-finding.ts'
import { itemValues } from './person-values.ts'
import { type Accounts, type Widening, widening } from './widening.ts'

/**
 * Make the figure that belongs to a question's type.
 *
 * Where the single values may not be told, neither may an interval that is made of them: in its place stands the widest
 * one that goes with the figure and its base, which tells no more than these two.
 *
 * @param item `question` or `question.row`
 * @param distribution whether the single values may be told
 * @param accounts sums over the accounts behind it, where these are known; then its interval knows of them
 * @returns nothing where nobody answered, not even that they cannot say
 * @example itemFinding(refer, 'refer', { '9': 3, '7': 2, '2': 1 }, true) // score 0.333…, from −0.267 to 0.712
 */
export function itemFinding(
  question: Question,
  item: string,
  stored: ItemCounts,
  distribution: boolean,
  accounts?: Accounts,
): Finding | undefined {
  const counts = knownCounts(question, stored)
  const n = answeredCount(counts)
  if (n === 0) {
    const silent = cannotSayCount(counts)
    return silent > 0 ? { kind: 'silent', item, n, cannotSay: silent } : undefined
  }
  // Where an interval may only be the widest, accounts have no part in it.
  const values = distribution ? itemValues(question, counts) : undefined
  const wider = values && widening(values, accounts)
  switch (question.type) {
    case 'referral':
      return referral(item, counts, distribution, wider)
    case 'agree':
    case 'frequency':
    case 'scale':
      return rated(item, counts, question, distribution, wider)
    case 'comparison':
      return comparison(item, counts, distribution, wider)
    case 'choice':
    case 'choices': {
      const options = offered(question).map((option) => ({
        option,
        ...wilsonInterval(countOf(counts, option), n),
      }))
      const shown = distribution ? options : leading(options)
      return { kind: 'choice', item, n, cannotSay: cannotSayCount(counts), options: shown }
    }
    case 'rank':
      return rank(item, counts, offered(question), distribution)
    case 'number':
      return numberFinding(item, counts, question, distribution)
    case 'text':
    case 'callback':
      return { kind: question.type, item, n }
    case 'story':
      return { kind: 'story', item, n, ...(distribution ? { told: countOf(counts, mayBeTold) } : {}) }
    case 'note':
      return undefined
    default:
      return question satisfies never
  }
}

/** The options that are offered today, and the words of one's own. */
function offered({ options, other: own }: ChoiceQuestion): string[] {
  const ids = options.filter(({ retired }) => !retired).map(({ id }) => id)
  return own ? [...ids, other] : ids
}

/** Give the option that leads alone. Where several share the lead, their names would tell nearly everything. */
function leading<T extends { readonly share: number }>(options: readonly T[]): readonly T[] {
  const most = Math.max(0, ...options.map(({ share }) => share))
  const chosen = options.filter(({ share }) => share === most)
  return most > 0 && chosen.length === 1 ? chosen : []
}

function rank(item: string, counts: ItemCounts, ids: readonly string[], distribution: boolean): RankFinding {
  const n = answeredCount(counts)
  const options = ids.map((option) => {
    const { placed, places, first } = rankSums(counts, option)
    return { option, ...wilsonInterval(first, n), placed, place: placed === 0 ? null : places / placed }
  })
  return {
    kind: 'rank',
    item,
    n,
    cannotSay: cannotSayCount(counts),
    options: distribution ? options : leading(options),
  }
}

function referral(
  item: string,
  counts: ItemCounts,
  distribution: boolean,
  wider: Widening | undefined,
): ReferralFinding {
  const given = upAndDown({ type: 'referral' }, counts)
  const { up: promoters, level: passives, down: detractors } = given
  const { clustered, ...interval } = scoreInterval(distribution ? given : widest(given), wider)
  const classes = distribution ? { classes: { promoters, passives, detractors } } : {}
  return { kind: 'referral', item, n: answeredCount(counts), ...interval, ...classes, ...clustered }
}

function comparison(
  item: string,
  counts: ItemCounts,
  distribution: boolean,
  wider: Widening | undefined,
): ComparisonFinding {
  const given = upAndDown({ type: 'comparison' }, counts)
  const { up: better, level: same, down: worse } = given
  const { score: net, low, high, clustered } = scoreInterval(distribution ? given : widest(given), wider)
  const classes = distribution ? { classes: { better, same, worse } } : {}
  return {
    kind: 'comparison',
    item,
    n: better + same + worse,
    net,
    low,
    high,
    cannotSay: cannotSayCount(counts),
    ...classes,
    ...clustered,
  }
}

/** A score and its interval, as wide as accounts make it. */
function scoreInterval(given: NetCounts, wider: Widening | undefined) {
  if (!wider) return { ...adjustedWaldInterval(given), clustered: {} }
  const { score, low, high } = designAdjustedInterval(given, wider.clustered.deff)
  return { score, low, high, clustered: { clustered: wider.clustered } }
}

function widest({ up, level, down }: NetCounts): NetCounts {
  return widestNetCounts(up - down, up + level + down)
}

function rated(
  item: string,
  counts: ItemCounts,
  { from, to }: { from: number; to: number },
  distribution: boolean,
  wider: Widening | undefined,
): RatedFinding | undefined {
  const histogram = Array.from({ length: to - from + 1 }, (_, step) => counts[String(from + step)] ?? 0)
  // Values that the scale no longer has are no answers to it.
  const n = histogram.reduce((sum, count) => sum + count, 0)
  if (n === 0) return undefined
  const sum = histogram.reduce((total, count, step) => total + count * (from + step), 0)
  // Accounts widen the mean by what they do to the share of the two best answers.
  const design = wider && { deff: wider.clustered.deff, df: wider.df }
  const squares = distribution
    ? histogram.reduce((total, count, step) => total + count * (from + step) ** 2, 0)
    : largestSquares({ n, sum }, { from, to })
  const { mean: value, low, high } = boundedMean({ n, sum, squares }, { from, to }, design)
  const { effective: _, ...share } = designAdjustedShare(
    countBetween(counts, to - 1, to),
    n,
    wider?.clustered.deff ?? 1,
  )
  return {
    kind: 'rated',
    item,
    n,
    ...share,
    cannotSay: cannotSayCount(counts),
    mean: { value, low, high },
    ...(distribution ? { histogram } : {}),
    ...(wider ? { clustered: wider.clustered } : {}),
  }
}
