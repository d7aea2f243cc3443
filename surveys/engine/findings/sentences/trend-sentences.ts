/** Saying where a trend stands: what began it anew, and whether its last wave is more than chance; joins no two lines. */
import { fill } from '../../logic/pipe.ts'
import { nameOfDay } from '../../words/name-of-day.ts'
import type { Unit } from '../compared.ts'
import type { ShownPoint, Stretch, Trend, TrendGap } from '../trended.ts'
import { answered } from './answered.ts'
import { changeSentence } from './change-sentence.ts'
import type { ComparedContext } from './context.ts'
import { joinSentences } from './join-sentences.ts'
import { likelyIn, writerOf } from './likely.ts'
import { nameOf, setApart } from './names.ts'

/** How a trend is said: in which unit, by which name, to whom. */
interface Manner {
  readonly unit: Unit
  readonly label: string
  readonly language: string
  readonly context: ComparedContext
}

const day = /^\d{4}-\d{2}-\d{2}$/

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
  const last = stretches.at(-1)
  if (!last) return []
  const manner = { unit, label, language, context }
  const end = last.points.at(-1)
  return [
    ...(last.breaks === undefined ? [] : [breakSentence(last.breaks, manner)]),
    ...movement(last, manner),
    ...(end && !end.shown ? [gapSentence(end, manner)] : []),
  ]
}

function breakSentence(breaks: string, { language, context }: Manner): string {
  const { compared } = context
  if (breaks === 'unknown') return compared['breaks-unknown']
  const name = day.test(breaks) ? nameOfDay(breaks, language) : nameOf('waves', breaks, language, context)
  return fill(compared.breaks, { breaks: name })
}

function gapSentence({ wave, why }: TrendGap, { language, context }: Manner): string {
  const { compared } = context
  return fill(compared[why === 'withheld' ? 'not-shown' : why], {
    wave: nameOf('waves', wave, language, context),
  })
}

/** On a chart every signal is said, and the last wave; without one the last step, or the one wave there is. */
function movement({ points, steps, chart }: Stretch, manner: Manner): string[] {
  const { language, context } = manner
  const shown = points.filter((point): point is ShownPoint => point.shown)
  const latest = shown.at(-1)
  if (!latest) return []
  const open = latest.open ? [context.compared['still-open']] : []
  const step = steps.at(-1)
  if (!chart && step) return [changeSentence(step, step.from, language, context), ...open]
  const ends = ({ signal }: ShownPoint, next: ShownPoint | undefined) =>
    signal === 'outside' || (signal === 'run' && next?.signal !== 'run')
  const told = shown.filter((point, place) => point === latest || ends(point, shown[place + 1]))
  return [...told.map((point) => waveSentence(point, manner)), ...open]
}

/** Say a wave, beside what chance alone leaves where that is known. */
function waveSentence(point: ShownPoint, { unit, label, language, context }: Manner): string {
  const { compared, words } = context
  const { value, low, high, limits, signal, n } = point
  const wave = nameOf('waves', point.wave, language, context)
  const base = answered(n, language, words)
  if (!limits) {
    const about = fill(compared['pooled-one'], { label: setApart(label, language), wave })
    return joinSentences([likelyIn(unit, words, about, point, language), base], language)
  }
  const write = writerOf(unit, language)
  const said = fill(compared[signal ?? 'within'], {
    wave,
    value: write(value),
    low: write(low),
    high: write(high),
    from: write(limits.low),
    to: write(limits.high),
  })
  return joinSentences([said, base], language)
}
