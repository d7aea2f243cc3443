/** Words and numbers below a drawing, from one end to the other; places nothing. */
import type { Figure } from './figure.ts'
import type { HeadlineView, QuestionView } from './view.ts'
import { words } from './words.ts'

/**
 * Write the ends of a figure's scale, and zero between them where the scale crosses it.
 *
 * @example endsOf(referral, 'en') // ['−100', '0', '+100']
 */
export function endsOf({ ends, write }: Figure, language: string): readonly string[] {
  const values = ends.from < 0 ? [ends.from, 0, ends.to] : [ends.from, ends.to]
  return values.map((value) => write(value, language).replace(/[.,]0$/, ''))
}

/** Say what the ends of a headline's scale would mean. */
export function endsOfHeadline({ kind }: HeadlineView, figure: Figure, language: string): readonly string[] {
  return kind === 'index' ? endsOf(figure, language) : words.ends[kind]
}

/** Write the ends of a question's drawings, in the survey's words where it has some. */
export function endsOfQuestion({ type, scale }: QuestionView): readonly string[] {
  switch (type) {
    case 'referral':
    case 'comparison':
      return words.ends[type]
    case 'agree':
    case 'frequency':
    case 'choice':
    case 'choices':
    case 'rank':
      return words.ends.share
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
export function legendOf({ type }: QuestionView, histogram: boolean): string {
  return type === 'scale' && !histogram ? words.legend.average : words.legend[type]
}
