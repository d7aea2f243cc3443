/** What could be answered to a question, in words, so that a figure can say how it was asked; runs when the site is built. */
import type { Question, QuestionWords } from '#engine/model.ts'
import type { InterfaceWords } from '#engine/words/interface-words.ts'

/**
 * List the answers that were offered, or the ends of a scale.
 *
 * @returns nothing where people wrote in their own words
 * @example stepsOf(care, own, ui) // 'Never · Rarely · Sometimes · Often · Always · Cannot say'
 */
export function stepsOf(question: Question, own: QuestionWords, ui: InterfaceWords): string {
  const steps = offered(question, own, ui)
  if (steps.length === 0) return ''
  return [...steps, ...(question.cannotSay ? [ui['cannot-say']] : [])].join(' · ')
}

function offered(question: Question, own: QuestionWords, ui: InterfaceWords): string[] {
  switch (question.type) {
    case 'agree':
      return Object.values(ui.agree)
    case 'frequency':
      return Object.values(ui.frequency)
    case 'comparison':
      return Object.values(ui.comparison)
    case 'referral':
    case 'scale': {
      const { from, to } = question
      const name = (value: number, end: string | undefined) => {
        const words = end ?? own.points[String(value)]
        return words === undefined ? String(value) : `${value} ${words}`
      }
      return Array.from({ length: to - from + 1 }, (_, step) => from + step).map((value) =>
        name(value, value === from ? own.low : value === to ? own.high : undefined),
      )
    }
    case 'choice':
    case 'choices':
    case 'rank':
      return question.options.filter(({ retired }) => !retired).map(({ id }) => own.options[id]?.text ?? id)
    case 'text':
    case 'story':
    case 'number':
    case 'callback':
    case 'note':
      return []
    default:
      return question satisfies never
  }
}
