/** Reading whole numbers and the bounds of a scale; a scale is short enough to be answered with one thumb. */
import type { Settings } from './settings.ts'
import type { Source } from './source.ts'

/** A scale's points at most; more of them cannot be told apart. */
const mostPoints = 11

/** Read a whole number within bounds. */
export function readWhole(
  source: Source,
  settings: Settings,
  key: string,
  from: number,
  to: number,
): number | undefined {
  const setting = settings.take(key)
  if (!setting) return undefined
  const value = Number(setting.value)
  if (/^-?\d{1,6}$/.test(setting.value) && value >= from && value <= to) return value
  source.report(
    setting.valueAt,
    setting.value.length,
    'wrong-value',
    `«${key}: ${setting.value}» is no whole number from ${from} to ${to}`,
  )
  return undefined
}

/** Read `from:` and `to:` of a scale, 1 and 5 by default, and check that named points lie between them. */
export function readBounds(
  source: Source,
  settings: Settings,
  points: Readonly<Record<string, string>>,
): { from: number; to: number } {
  const from = readWhole(source, settings, 'from', -10, 10) ?? 1
  const to = readWhole(source, settings, 'to', -10, 10) ?? 5
  const at = settings.take('to') ?? settings.take('from') ?? settings.take('type')
  if (to <= from || to - from >= mostPoints) {
    source.report(
      at?.keyAt ?? 0,
      at?.key.length ?? 1,
      'wrong-value',
      `a scale from ${from} to ${to} cannot be answered; it needs 2 to ${mostPoints} points, the lower first`,
    )
    return { from: 1, to: 5 }
  }
  for (const point of Object.keys(points)) {
    if (Number(point) < from || Number(point) > to)
      source.report(
        at?.keyAt ?? 0,
        at?.key.length ?? 1,
        'point-outside',
        `the point ${point} lies outside of ${from} to ${to}`,
      )
  }
  return { from, to }
}
