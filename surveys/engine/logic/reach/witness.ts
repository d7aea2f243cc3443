/** Writing down answers that a search has found, as people would give them; leaves out what does not matter. */
import { type Answer, type Answers, type Chosen, type ItemAnswer, other } from '../../answers/answer.ts'
import type { Question } from '../../model.ts'
import { cannotSay, chosen, type Item, type Layout, type Several, unanswered } from './layout.ts'
import type { Store } from './store.ts'

/**
 * Give the answers that a store asks for, with those that nobody can do without; what may stay blank is left out.
 *
 * @returns answers as they may be sent, some of them perhaps to questions that are then hidden
 */
export function witnessOf(layout: Layout, store: Store): Answers {
  const answers: Record<string, Answer> = Object.create(null)
  for (const [index, item] of layout.items.entries()) {
    if (item.option !== undefined) continue
    const question = layout.questions[item.question]
    if (!question) continue
    const found = item.several ? severalAnswer(store, item.several) : singleAnswer(store, item, index)
    const answer = found === undefined ? declined(question) : found
    if (answer === undefined) continue
    const { id } = question
    answers[id] = item.row === undefined ? answer : withRow(answers[id], item.row, answer)
  }
  return answers
}

function singleAnswer(store: Store, { answers }: Item, index: number): Answer | undefined {
  const left = store.classesOf(index)
  if ((left & unanswered) !== 0n) return undefined
  // A value says more than a "cannot say".
  const value = answers.findIndex((_, bit) => bit >= 2 && ((left >> BigInt(bit)) & 1n) === 1n)
  return value === -1 ? null : answers[value]
}

function severalAnswer(store: Store, several: Several): Answer | undefined {
  const { status, options, spare } = several
  const open = [...options].filter(([, item]) => store.classesOf(item) !== 1n)
  const must = open.filter(([, item]) => store.classesOf(item) === 2n)
  if (must.length > 0) return must.map(([id]) => choice(id))
  const left = store.classesOf(status)
  if ((left & unanswered) !== 0n) return undefined
  const id = (left & chosen) === 0n ? undefined : (spare ?? open[0]?.[0])
  if (id !== undefined) return [choice(id)]
  return (left & cannotSay) === 0n ? undefined : null
}

/** Who must answer whether to be called may say no, which counts as no answer. */
function declined({ type, required }: Question): Answer | undefined {
  return type === 'callback' && required === 'yes' ? { text: '…', consent: false } : undefined
}

function choice(id: string): Chosen {
  return id === other ? { option: other, text: '…' } : id
}

function withRow(before: Answer | undefined, row: string, answer: Answer): Answer {
  const rows = typeof before === 'object' && before !== null && !Array.isArray(before) ? before : {}
  return { ...(rows as Record<string, ItemAnswer>), [row]: answer as ItemAnswer }
}
