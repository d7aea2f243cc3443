/** Where the waves of a trend stand: per cent from its beginning, pixels from its top; draws nothing. */
import type { ShownPoint, Trend } from '#engine/findings/trended.ts'
import type { Ends } from '../place.ts'
import { reachOf } from './scale.ts'

export interface WaveMark {
  readonly wave: string
  /** Per cent from the beginning. */
  readonly x: number
  /** Absent for a gap. */
  readonly point?: ShownPoint
  readonly y: number
  readonly low: number
  readonly high: number
  /** What chance alone leaves. */
  readonly limits?: { readonly low: number; readonly high: number }
  /** The question was changed before it. */
  readonly begins: boolean
}

interface TrendLine {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  /** Waves without a figure lie between. */
  readonly across: boolean
}

export interface TrendMarks {
  readonly ends: Ends
  /** Half of the room that each wave has, in per cent. */
  readonly half: number
  readonly waves: readonly WaveMark[]
  readonly lines: readonly TrendLine[]
  /** The middle of each stretch that has a control chart. */
  readonly centres: readonly { readonly x1: number; readonly x2: number; readonly y: number }[]
}

/**
 * Place a trend.
 *
 * @param height of the drawing, in pixels
 */
export function trendMarks({ unit, stretches }: Trend, height: number): TrendMarks {
  const points = stretches.flatMap((stretch) => stretch.points)
  const shown = points.filter((point): point is ShownPoint => point.shown)
  const ends = reachOf(
    shown.flatMap(({ low, high, limits }) => [low, high, ...(limits ? [limits.low, limits.high] : [])]),
    unit,
  )
  const half = 50 / points.length
  const down = (value: number) => rounded(height * (1 - within(value, ends)))
  const across = (place: number) => rounded(half + place * 2 * half)
  let place = 0
  const drawn = stretches.map(({ points: own, chart }, order) => {
    const first = place
    const waves = own.map((point, at): WaveMark => {
      const x = across(place++)
      const begins = order > 0 && at === 0
      if (!point.shown) return { wave: point.wave, x, y: 0, low: 0, high: 0, begins }
      const { value, low, high, limits } = point
      const held = limits ? { limits: { low: down(limits.low), high: down(limits.high) } } : {}
      return { wave: point.wave, x, point, y: down(value), low: down(low), high: down(high), begins, ...held }
    })
    const centre = chart
      ? [{ x1: across(first) - half, x2: across(place - 1) + half, y: down(chart.centre) }]
      : []
    return { waves, lines: linesOf(waves), centre }
  })
  return {
    ends,
    half,
    waves: drawn.flatMap(({ waves }) => waves),
    lines: drawn.flatMap(({ lines }) => lines),
    centres: drawn.flatMap(({ centre }) => centre),
  }
}

/** Lines lead from each wave that is shown to the next one of its stretch. */
function linesOf(waves: readonly WaveMark[]): TrendLine[] {
  const places = waves.flatMap(({ point }, place) => (point ? [place] : []))
  return places.slice(1).flatMap((to, order) => {
    const from = places[order] ?? 0
    const [a, b] = [waves[from], waves[to]]
    return a && b ? [{ x1: a.x, y1: a.y, x2: b.x, y2: b.y, across: to - from > 1 }] : []
  })
}

function within(value: number, { from, to }: Ends): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)))
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
