/** Words and numbers below a drawing, from one end to the other; places nothing. */
import { percent, points } from '#engine/findings/numbers.ts'
import { fill } from '#engine/logic/pipe.ts'
import type { QuestionType } from '#engine/model.ts'
import type { Figure } from './figure.ts'
import type { Spoken } from './spoken.ts'
import type { HeadlineView, QuestionView } from './view.ts'

/**
 * Write the ends of a figure's scale, and zero between them where the scale crosses it.
 *
 * @example endsOf(referral, 'en') // ['−100', '0', '+100']
 */
export function endsOf({ ends, write }: Figure, language: string): readonly string[] {
  const values = ends.from < 0 ? [ends.from, 0, ends.to] : [ends.from, ends.to]
  return values.map((value) => withoutZero(write(value, language)))
}

/** Write a round value of a scale as such: its figures may have a digit after the point, and it has none. */
export function withoutZero(written: string): string {
  return written.replace(/[.,]0$/, '')
}

/** Say what the ends of a headline's scale would mean. */
export function endsOfHeadline({ kind }: HeadlineView, figure: Figure, spoken: Spoken): readonly string[] {
  return kind === 'index' ? endsOf(figure, spoken.language) : endsOfBalance(kind, spoken)
}

/** Write the ends of a question's drawings, in the survey's words where it has some. */
export function endsOfQuestion({ type, scale }: QuestionView, spoken: Spoken): readonly string[] {
  switch (type) {
    case 'referral':
    case 'comparison':
      return endsOfBalance(type, spoken)
    case 'agree':
    case 'frequency':
    case 'choice':
    case 'choices':
    case 'rank':
      return [percent(0, spoken.language), percent(1, spoken.language)]
    case 'scale':
      return scale ? [`${scale.from} ${scale.low}`.trim(), `${scale.to} ${scale.high}`.trim()] : []
    case 'text':
    case 'story':
    case 'number':
    case 'callback':
    case 'note':
      return []
    default:
      return type satisfies never
  }
}

/** Say what a question's drawings mean. */
export function legendOf({ type }: QuestionView, histogram: boolean, { chrome }: Spoken): string {
  const legend: Partial<Record<QuestionType | 'average', string>> = chrome.legend
  return legend[type === 'scale' && !histogram ? 'average' : type] ?? ''
}

function endsOfBalance(kind: 'referral' | 'comparison', { language, chrome: { ends } }: Spoken): string[] {
  const [low, high] = kind === 'referral' ? [ends.nobody, ends.all] : [ends['all-worse'], ends['all-better']]
  return [fill(low, { value: points(-1, language) }), '0', fill(high, { value: points(1, language) })]
}
