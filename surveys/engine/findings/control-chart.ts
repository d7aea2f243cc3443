/** The control chart of six waves or more: how far chance moves each of them, and which moved further. */
import { chartChoice } from '../statistics/chart-choice.ts'
import { chartSignals } from '../statistics/chart-signals.ts'
import type { ControlLimits } from '../statistics/control-limits.ts'
import type { Interval } from '../statistics/interval.ts'
import { netScoreLimits } from '../statistics/net-score-limits.ts'
import { pChartLimits } from '../statistics/p-chart-limits.ts'
import { xmrLimits } from '../statistics/xmr-limits.ts'
import type { Unit } from './compared.ts'
import { intervalError } from './interval-error.ts'
import type { Measured } from './measured.ts'

/** One wave: what was measured, and its published interval. */
export interface ChartedWave {
  readonly measured: Measured
  readonly interval: Interval
}

export interface ControlChart {
  readonly kind: 'sampling' | 'xmr'
  readonly centre: number
  /** One for each wave, in their order. */
  readonly points: readonly { readonly limits: Interval; readonly signal?: 'outside' | 'run' }[]
}

/** Where figures end, by their unit; numbers end nowhere. */
const ends: Readonly<Record<Unit, readonly [least: number, most: number]>> = {
  score: [-1, 1],
  share: [0, 1],
  index: [0, 100],
  number: [-Infinity, Infinity],
}

/** Limits settle on ten waves; later ones are judged by them and do not move them. */
const baseline = 10

/**
 * Draw limits around waves that ask the same.
 *
 * Where waves differ no more than by whom happened to answer, limits follow from the answers of each: a funnel for
 * scores, a p-chart for shares, both as much wider as accounts make them. Else, and for means, an XmR chart: limits
 * follow from how much the figure moves from wave to wave. No limit leaves the scale of its figure.
 *
 * @param waves closed, of one unit, the oldest first
 * @returns `undefined` below six waves, and where all that the limits stand on is alike: that tells nothing of chance
 * @example controlChart(waves)?.points.at(-1) // { limits: { low: 0.1, high: 0.5 }, signal: 'outside' }
 */
export function controlChart(waves: readonly ChartedWave[]): ControlChart | undefined {
  const measured = waves.map((wave) => wave.measured)
  const values = measured.map(({ value }) => value)
  const choice = chartChoice(
    values,
    waves.map(({ interval }) => intervalError(interval)),
  )
  if (!choice) return undefined
  const bySampling = choice.chart === 'sampling' ? samplingLimits(measured) : undefined
  const { centre, limits } = bySampling ?? onScale(xmrLimits(values), measured)
  if (limits.every(({ low, high }) => low === high)) return undefined
  const signals = new Map<number, 'outside' | 'run'>()
  // A point outside is told as that, even within a run.
  for (const { kind, first, last } of chartSignals(values, { centre, limits }).toReversed())
    for (let place = first; place <= last; place++) signals.set(place, kind)
  const points = limits.map((limit, place) => {
    const signal = signals.get(place)
    return { limits: { low: limit.low, high: limit.high }, ...(signal ? { signal } : {}) }
  })
  return { kind: bySampling ? 'sampling' : 'xmr', centre, points }
}

function samplingLimits(waves: readonly Measured[]): ControlLimits | undefined {
  const settled = Math.min(baseline, waves.length)
  const scores = waves.flatMap((wave) => (wave.unit === 'score' ? wave.counts : []))
  if (scores.length === waves.length) return widened(netScoreLimits(scores, settled), waves)
  const shares = waves.flatMap((wave) => (wave.unit === 'share' ? { count: wave.count, n: wave.n } : []))
  if (shares.length === waves.length) return widened(pChartLimits(shares, settled), waves)
  return undefined
}

/** Moves from wave to wave know nothing of where a scale ends. */
function onScale({ centre, limits }: ControlLimits, [first]: readonly Measured[]): ControlLimits {
  const [least, most] = first ? ends[first.unit] : ends.number
  return {
    centre,
    limits: limits.map(({ low, high }) => ({ low: Math.max(least, low), high: Math.min(most, high) })),
  }
}

/** Answers of one account tell less than as many of different ones, so that chance moves them further. */
function widened({ centre, limits }: ControlLimits, waves: readonly Measured[]): ControlLimits {
  const wide = limits.map(({ low, high }, place) => {
    const times = Math.sqrt(waves[place]?.deff ?? 1)
    return { low: centre - (centre - low) * times, high: centre + (high - centre) * times }
  })
  return onScale({ centre, limits: wide }, waves)
}
