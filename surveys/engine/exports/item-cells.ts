/** The cells of one item in a row of answers, one a column of it; what depends on the question alone is worked out once. */
import { type Answer, isConsented, isOther } from '../answers/answer.ts'
import type { ChoiceQuestion, Question } from '../model.ts'
import { everyOption, knownAnswer } from '../tally/known-answer.ts'
import { type Cell, hasOwnWords, itemColumns, type Readable } from './item-columns.ts'

type Known = NonNullable<ReturnType<typeof knownAnswer>>

/** Appends the cells of an answer as it stands in the log; `undefined` where there is none. */
export type AppendCells = (cells: Cell[], answer: Answer | undefined) => void

/**
 * Make what appends an item's cells to a row, one a column of `itemColumns`; what today's question cannot hold is blank.
 *
 * @example itemCells(refer, reach)(row, 9) // row is [..., 9]
 */
export function itemCells(question: Question, readable: Readable): AppendCells {
  const blanks = itemColumns(question, undefined, readable).length
  const append = appenderOf(question, readable)
  return (cells, answer) => {
    const known = answer === undefined || blanks === 0 ? undefined : knownAnswer(question, answer)
    if (answer === undefined || known === undefined || known === null) {
      for (let blank = 0; blank < blanks; blank++) cells.push(undefined)
      if (known === null && question.cannotSay) cells[cells.length - 1] = 1
      return
    }
    append(cells, answer, known)
    if (question.cannotSay) cells.push(0)
  }
}

function appenderOf(
  question: Question,
  readable: Readable,
): (cells: Cell[], answer: Answer, known: Known) => void {
  switch (question.type) {
    case 'choice':
    case 'choices':
    case 'rank':
      return appendChosen(question, readable)
    case 'story':
      return (cells, answer) => {
        const { text, consent } = consentOf(answer)
        cells.push(text, consent)
      }
    case 'callback':
      return (cells, answer) => {
        const { text, consent } = consentOf(answer)
        cells.push(consent, text)
      }
    default:
      return (cells, _, known) => {
        cells.push(known as number | string)
      }
  }
}

function appendChosen(question: ChoiceQuestion, readable: Readable) {
  const options = everyOption(question)
  const own = hasOwnWords(question, readable)
  const cellOf = (place: number) => {
    if (question.type === 'choices') return place < 0 ? 0 : 1
    return place < 0 ? undefined : place + 1
  }
  return (cells: Cell[], answer: Answer, known: Known): void => {
    const chosen = known as readonly string[]
    if (question.type === 'choice') cells.push(chosen[0])
    else for (const option of options) cells.push(cellOf(chosen.indexOf(option)))
    if (own) cells.push(ownWords(answer))
  }
}

function consentOf(answer: Answer): { text: Cell; consent: Cell } {
  return isConsented(answer)
    ? { text: answer.text, consent: Number(answer.consent) }
    : { text: undefined, consent: undefined }
}

function ownWords(answer: Answer): string | undefined {
  const given = [answer].flat().find((one) => isOther(one as Answer))
  return isOther(given as Answer | undefined) ? (given as { text: string }).text : undefined
}
