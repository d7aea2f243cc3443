/** Trends over waves and limits of control charts, beside what is known of them. */
import { chartSignals } from '#engine/statistics/chart-signals.ts'
import { cochranArmitageTrend } from '#engine/statistics/cochran-armitage-trend.ts'
import type { ControlLimits } from '#engine/statistics/control-limits.ts'
import { mannKendall } from '#engine/statistics/mann-kendall.ts'
import { netScoreLimits } from '#engine/statistics/net-score-limits.ts'
import { pChartLimits } from '#engine/statistics/p-chart-limits.ts'
import { xmrLimits } from '#engine/statistics/xmr-limits.ts'
import { relativeError } from '../../engine/statistics/relative-error.ts'
import charts from '../../fixtures/golden/control-charts.json' with { type: 'json' }
import kendall from '../../fixtures/golden/mann-kendall.json' with { type: 'json' }
import trend from '../../fixtures/golden/trend.json' with { type: 'json' }
import { apart, type Comparison, compare, eachApart } from './comparison.ts'

/** Compare trends, then charts. */
export function waves(): Comparison[] {
  const [xmr, share, netScore] = [[charts.xmr], [charts.share], [charts.netScore]]
  return [
    compare({ key: 'trend', by: cochranArmitageTrend, made: 'R', cases: [trend] }, (known) => {
      const { statistic, p } = cochranArmitageTrend(known.groups)
      return [apart(statistic, known.statistic), relativeError(p, known.p)]
    }),
    compare({ key: 'mann-kendall', by: mannKendall, made: 'R', cases: [kendall] }, (known) => {
      const { tau, p } = mannKendall(known.values)
      return [apart(tau, known.tau), relativeError(p, known.p)]
    }),
    compare({ key: 'control-charts.xmr', by: xmrLimits, made: 'formula', cases: xmr }, (known) => {
      const { centre, meanRange, rangeLimit, limits } = xmrLimits(known.values, known.baseline)
      return [
        ...eachApart([centre, meanRange, rangeLimit], [known.mean, known.meanRange, known.rangeLimit]),
        ...limitsApart(
          limits,
          limits.map(() => known.low),
          limits.map(() => known.high),
        ),
      ]
    }),
    compare({ key: 'control-charts.xmr.signals', by: chartSignals, made: 'formula', cases: xmr }, (known) => {
      const found = chartSignals(known.values, xmrLimits(known.values, known.baseline))
      return eachApart(
        found.map(({ first }) => first),
        known.signals,
      )
    }),
    compare({ key: 'control-charts.share', by: pChartLimits, made: 'formula', cases: share }, (known) => {
      const { centre, limits } = pChartLimits(known.waves)
      return [apart(centre, known.centre), ...limitsApart(limits, known.low, known.high)]
    }),
    compare(
      { key: 'control-charts.netScore', by: netScoreLimits, made: 'formula', cases: netScore },
      (known) => {
        const { centre, variance, limits } = netScoreLimits(known.waves)
        return [
          ...eachApart([centre, variance], [known.centre, known.variance]),
          ...limitsApart(limits, known.low, known.high),
        ]
      },
    ),
  ]
}

function limitsApart(
  limits: ControlLimits['limits'],
  low: readonly number[],
  high: readonly number[],
): number[] {
  return [
    ...eachApart(
      limits.map((limit) => limit.low),
      low,
    ),
    ...eachApart(
      limits.map((limit) => limit.high),
      high,
    ),
  ]
}
