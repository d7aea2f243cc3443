/** Reading whole numbers and the bounds of a scale; a scale is short enough to be answered with one thumb. */
import type { Item } from './items.ts'
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

/** Read a number of at most two decimals. */
export function readDecimal(source: Source, settings: Settings, key: string): number | undefined {
  const setting = settings.take(key)
  if (!setting) return undefined
  if (/^-?\d{1,9}(?:\.\d{1,2})?$/.test(setting.value)) return Number(setting.value)
  const message = `«${key}: ${setting.value}» is no number of at most two decimals, such as 12 or 0.25`
  source.report(setting.valueAt, Math.max(1, setting.value.length), 'wrong-value', message)
  return undefined
}

/** Read `from:` and `to:` of a scale, 1 and 5 by default, and check that named points lie between them. */
export function readBounds(
  source: Source,
  settings: Settings,
  points: readonly Item[],
): { from: number; to: number } {
  const [from, to] = (['from', 'to'] as const).map((key) => readWhole(source, settings, key, -10, 10))
  const unread = (from === undefined && settings.take('from')) || (to === undefined && settings.take('to'))
  const bounds = { from: from ?? 1, to: to ?? 5 }
  if (unread) return bounds
  const steps = bounds.to - bounds.from
  const at = settings.take('to') ?? settings.take('from')
  if (at && (steps < 1 || steps >= mostPoints)) {
    source.report(
      at.keyAt,
      at.key.length,
      'wrong-value',
      `a scale from ${bounds.from} to ${bounds.to} cannot be answered; it needs 2 to ${mostPoints} points, the lower first`,
    )
    return bounds
  }
  for (const { id, at } of points) {
    if (Number(id) < bounds.from || Number(id) > bounds.to)
      source.report(
        at,
        id.length,
        'point-outside',
        `the point ${id} lies outside of ${bounds.from} to ${bounds.to}`,
      )
  }
  return bounds
}
