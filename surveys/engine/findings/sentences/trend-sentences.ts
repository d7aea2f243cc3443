/** Saying where a trend stands: what began it anew, and whether its last wave is more than chance; joins no two lines. */
import { fill } from '../../logic/pipe.ts'
import type { Stretch, Trend, TrendPoint, Unit } from '../compared.ts'
import { answered } from './answered.ts'
import { changeSentence } from './change-sentence.ts'
import type { ComparedContext } from './context.ts'
import { joinSentences } from './join-sentences.ts'
import { likelyIn, writerOf } from './likely.ts'
import { nameOf, setApart } from './names.ts'

type ShownPoint = Extract<TrendPoint, { shown: true }>

/**
 * Say the last stretch of a trend: its break, its signals, its last step, and why its last wave may be missing.
 *
 * @param label what the figure is called, as `Would refer`
 * @returns one text each; nothing where there is no wave
 * @example trendSentences(trend, 'Would refer', 'en', context)
 * // ['The question was changed (2027-H1), so a new line begins.', 'Up by 12 since wave 2027-H1, likely …']
 */
export function trendSentences(
  { unit, stretches }: Trend,
  label: string,
  language: string,
  context: ComparedContext,
): string[] {
  const { compared } = context
  const last = stretches.at(-1)
  if (!last) return []
  const { points, breaks } = last
  const began = breaks === undefined ? [] : [nameOf('waves', breaks, language, context)]
  const missing = points.at(-1)
  const gap = missing && !missing.shown ? [missing] : []
  return [
    ...began.map((name) => fill(compared.breaks, { breaks: name })),
    ...movement(last, unit, label, language, context),
    ...gap.map(({ wave, why }) =>
      fill(why === 'withheld' ? compared['not-shown'] : compared['not-asked'], {
        wave: nameOf('waves', wave, language, context),
      }),
    ),
  ]
}

function movement(
  { points, steps }: Stretch,
  unit: Unit,
  label: string,
  language: string,
  context: ComparedContext,
): string[] {
  const shown = points.filter((point): point is ShownPoint => point.shown)
  const latest = shown.at(-1)
  if (!latest) return []
  if (latest.limits) {
    const signals = shown.filter((point) => point.signal || point === latest)
    return signals.map((point) => pointSentence(point, unit, language, context))
  }
  const step = steps.at(-1)
  if (step) return [changeSentence(step, step.from, language, context)]
  return [firstSentence(latest, unit, label, language, context)]
}

/** Say a wave beside what chance alone leaves. */
function pointSentence(point: ShownPoint, unit: Unit, language: string, context: ComparedContext): string {
  const { compared, words } = context
  const { wave, value, low, high, limits, signal, n } = point
  const write = writerOf(unit, language)
  const text = signal === 'outside' ? compared.outside : signal === 'run' ? compared.run : compared.within
  const said = fill(text, {
    wave: nameOf('waves', wave, language, context),
    value: write(value),
    low: write(low),
    high: write(high),
    ...(limits ? { from: write(limits.low), to: write(limits.high) } : {}),
  })
  return joinSentences([said, answered(n, language, words)], language)
}

/** Say the one wave of a line that has only begun. */
function firstSentence(
  point: ShownPoint,
  unit: Unit,
  label: string,
  language: string,
  context: ComparedContext,
): string {
  const { words, compared } = context
  const wave = nameOf('waves', point.wave, language, context)
  const about = fill(compared['pooled-one'], { label: setApart(label, language), wave })
  const said = likelyIn(unit, words, about, point, language)
  return joinSentences([said, answered(point.n, language, words)], language)
}
