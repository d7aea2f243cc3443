/** A finding as rows of a table, one a figure; computes none, and tells nothing that the finding does not. */
import type {
  ComparisonFinding,
  Finding,
  IndexFinding,
  NumberFinding,
  RatedFinding,
  ReferralFinding,
} from '../findings/finding.ts'
import { type FigureRow, people, reliabilityRows } from './figure-row.ts'
import { studyRows } from './study-rows.ts'

/**
 * List the figures of a finding, the main one first.
 *
 * @param from lowest value of the question's scale, by which the values of a histogram are named
 * @example figureRows({ kind: 'text', item: 'why', n: 12 }) // [{ figure: 'count', n: 12, value: 12, unit: 'people' }]
 */
export function figureRows(finding: Finding, from = 1): FigureRow[] {
  switch (finding.kind) {
    case 'referral':
      return referralRows(finding)
    case 'comparison':
      return comparisonRows(finding)
    case 'rated':
      return ratedRows(finding, from)
    case 'choice': {
      const { n, cannotSay, options } = finding
      const rows = options.map(
        ({ option, share, low, high }): FigureRow => ({
          figure: 'share',
          of: option,
          n,
          value: share,
          low,
          high,
          unit: 'share',
          cannotSay,
        }),
      )
      return [{ ...people('count', n, n), cannotSay }, ...rows]
    }
    case 'rank': {
      const { n, cannotSay, options } = finding
      const rows = options.flatMap(({ option, share, low, high, placed, place }): FigureRow[] => [
        { figure: 'first', of: option, n, value: share, low, high, unit: 'share', cannotSay },
        { figure: 'place', of: option, n: placed, value: place, unit: 'place' },
      ])
      return [{ ...people('count', n, n), cannotSay }, ...rows]
    }
    case 'number':
      return numberRows(finding)
    case 'text':
    case 'callback':
      return [people('count', finding.n, finding.n)]
    case 'story': {
      const { n, told } = finding
      return [people('count', n, n), ...(told === undefined ? [] : [people('may-be-told', n, told)])]
    }
    case 'index':
      return indexRows(finding)
    case 'silent':
      return [{ figure: 'none', n: 0, cannotSay: finding.cannotSay, note: 'nobody-could-say' }]
    case 'withheld': {
      const { reason, fewest } = finding
      return [{ figure: 'none', note: reason, ...(fewest === undefined ? {} : { fewest }) }]
    }
    default:
      return studyRows(finding)
  }
}

function referralRows({ n, score, low, high, classes, clustered }: ReferralFinding): FigureRow[] {
  const main: FigureRow = { figure: 'score', n, value: score, low, high, unit: 'score' }
  return [
    clustered ? { ...main, clustered } : main,
    ...Object.entries(classes ?? {}).map(([of, count]) => people('count', n, count, of)),
  ]
}

function comparisonRows(finding: ComparisonFinding): FigureRow[] {
  const { n, net, low, high, cannotSay, classes, clustered } = finding
  const main: FigureRow = { figure: 'score', n, value: net, low, high, unit: 'score', cannotSay }
  return [
    clustered ? { ...main, clustered } : main,
    ...Object.entries(classes ?? {}).map(([of, count]) => people('count', n, count, of)),
  ]
}

function ratedRows(finding: RatedFinding, from: number): FigureRow[] {
  const { n, share, low, high, cannotSay, mean, histogram, between, clustered } = finding
  const about = { n, cannotSay, ...(clustered ? { clustered } : {}) }
  return [
    { figure: 'share', of: 'two best', ...about, value: share, low, high, unit: 'share' },
    { figure: 'mean', ...about, ...mean, unit: 'scale' },
    ...(histogram ?? []).map((count, step) => people('count', n, count, String(from + step))),
    ...(between
      ? [
          {
            ...{ figure: 'sd', of: 'accounts', n: between.accounts, unit: 'share' as const },
            ...{ value: between.sd, low: between.low, high: between.high },
          },
        ]
      : []),
  ]
}

function numberRows({ n, value, low, high, cannotSay, sd }: NumberFinding): FigureRow[] {
  const main: FigureRow = { figure: 'mean', n, value, low, high, unit: 'own', cannotSay }
  return [main, ...(sd === undefined ? [] : [{ figure: 'sd', n, value: sd, unit: 'own' } as const])]
}

function indexRows(finding: IndexFinding): FigureRow[] {
  const { n, value, low, high, sd, reliability, alpha, alphaBase, clustered } = finding
  const main: FigureRow = { figure: 'index', n, value, low, high, unit: 'index' }
  return [
    clustered ? { ...main, clustered } : main,
    ...(sd === undefined ? [] : [{ figure: 'sd', n, value: sd, unit: 'index' } as const]),
    ...(reliability ? reliabilityRows(reliability) : []),
    ...(!reliability && alpha !== null
      ? [{ figure: 'alpha', n: alphaBase, value: alpha, unit: 'coefficient' } as const]
      : []),
  ]
}
