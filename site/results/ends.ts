/** Words and numbers at the ends of a drawing; places nothing. */
import type { Figure } from './figure.ts'
import type { QuestionView } from './view.ts'
import { words } from './words.ts'

/**
 * Write the ends of a figure's scale, and zero between them where the scale crosses it.
 *
 * @example endsOf(referral, 'en') // ['−100', '0', '+100']
 */
export function endsOf({ ends, write }: Figure, language: string): string[] {
  const values = ends.from < 0 ? [ends.from, 0, ends.to] : [ends.from, ends.to]
  return values.map((value) => write(value, language).replace(/[.,]0$/, ''))
}

/** Write the ends of a question's drawings, in the survey's words where it has some. */
export function endsOfQuestion({ type, scale }: QuestionView): string[] | undefined {
  switch (type) {
    case 'referral':
    case 'comparison':
      return ['−100', '0', '+100']
    case 'agree':
    case 'frequency':
    case 'choice':
    case 'choices':
      return ['0%', '100%']
    case 'scale':
      return scale && [`${scale.from} ${scale.low}`.trim(), `${scale.to} ${scale.high}`.trim()]
    case 'text':
    case 'note':
      return undefined
    default:
      return type satisfies never
  }
}

/** Say what a question's drawings mean. */
export function legendOf({ type, scale }: QuestionView, histogram: boolean): string {
  if (type === 'scale' && scale) return histogram ? words.legend.scale : words.legend.average
  return words.legend[type]
}
