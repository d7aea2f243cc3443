/** What is worked out of several questions as rows of a table, one a figure; computes none. */
import type { DriversFinding, SilenceFinding, StudyFinding } from '../findings/study.ts'
import { type FigureRow, people, reliabilityRows } from './figure-row.ts'

/**
 * List the figures of a finding that is no single item's own.
 *
 * @example studyRows({ kind: 'fans', item: 'fans', n: 40, share: 0.2, low: 0.1, high: 0.35 })[0].figure // 'share'
 */
export function studyRows(finding: StudyFinding): FigureRow[] {
  const { n } = finding
  switch (finding.kind) {
    case 'fans': {
      const { share, low, high } = finding
      return [{ figure: 'share', n, value: share, low, high, unit: 'share' }]
    }
    case 'silence':
      return silenceRows(finding)
    case 'unreliable':
      return [
        { figure: 'none', n, note: 'unreliable' },
        ...(finding.reliability ? reliabilityRows(finding.reliability) : []),
      ]
    case 'drivers':
      return driverRows(finding)
    case 'correlations':
      return finding.items.map(({ item, n: base, r, low, high }) => ({
        figure: 'correlation',
        of: item,
        n: base,
        value: r,
        low,
        high,
        unit: 'correlation',
        note: finding.outcome,
      }))
    case 'pairs': {
      const { wave, before, after, product } = finding
      return [
        { figure: 'sum-before', of: wave, n, value: before, unit: 'product' },
        { figure: 'sum-after', n, value: after, unit: 'product' },
        { figure: 'sum-of-products', of: wave, n, value: product, unit: 'product' },
      ]
    }
    case 'phases': {
      const { early, late, difference, low, high, p, warns } = finding
      return [
        { figure: 'difference', n, value: difference, low, high, unit: 'score', note: warns ? 'warns' : '' },
        { figure: 'score', of: 'early', n: early.n, value: early.score, unit: 'score' },
        { figure: 'score', of: 'late', n: late.n, value: late.score, unit: 'score' },
        { figure: 'p', n, value: p, unit: 'coefficient' },
      ]
    }
    case 'frame': {
      const rows = finding.groups.flatMap(({ cut, listed, answered }) => [
        people('listed', listed, listed, cut),
        people('answered', listed, answered, cut),
      ])
      return [{ figure: 'p', n, value: finding.p, unit: 'coefficient' }, ...rows]
    }
    case 'weighted': {
      const { score, low, high, deff, by } = finding
      return [
        { figure: 'score', of: 'weighted', n, value: score, low, high, unit: 'score', note: by.join(' ') },
        { figure: 'design-effect', n, value: deff, unit: 'coefficient' },
      ]
    }
    default:
      return finding satisfies never
  }
}

/** What is not told is a range: `low` and `high` of the share who tell. */
function silenceRows({ n, share, low, high, asked, told, rate }: SilenceFinding): FigureRow[] {
  const note = rate.assumed ? 'assumed' : 'measured'
  return [
    { figure: 'share', of: 'dissatisfied', n, value: share, low, high, unit: 'share' },
    people('count', asked, told, 'told somebody'),
    { figure: 'share', of: 'tell', n: asked, low: rate.low, high: rate.high, unit: 'share', note },
  ]
}

function driverRows({ outcome, n, r2, drivers }: DriversFinding): FigureRow[] {
  const rows = drivers.flatMap(({ item, weight, low, high, check, band, performance }): FigureRow[] => [
    { figure: 'weight', of: item, n, value: weight, low, high, unit: 'share', note: band },
    { figure: 'weight-check', of: item, n, value: check, unit: 'share' },
    { figure: 'performance', of: item, n, value: performance, unit: 'index' },
  ])
  return [{ figure: 'explained', of: outcome, n, value: r2, unit: 'share' }, ...rows]
}
