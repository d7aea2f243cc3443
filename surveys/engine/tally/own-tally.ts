/**
 * What one person said, as it is counted. Few things are said, again and again: each is looked up by item and answer, and
 * turned into counts and places only once.
 */
import { type Answer, isRowMap, itemAnswer, type Response } from '../answers/answer.ts'
import { asked } from '../logic/asked.ts'
import type { Question, QuestionType, Survey } from '../model.ts'
import { countsOf } from './counts-of.ts'
import { type Amounts, amountsOf } from './entry.ts'
import type { Item, Items } from './items.ts'
import { indexesOf, type OwnIndex } from './own-indexes.ts'
import { pairWorth } from './pair-worth.ts'
import { type Places, slotOf } from './places.ts'
import type { ItemCounts } from './tally.ts'

/** One answer to one item; nobody changes it, since many people share it. */
export interface Said {
  readonly item: Item
  readonly question: Question
  readonly answer: Answer
  readonly counts: Readonly<ItemCounts>
  /** The same by place. */
  readonly amounts: Amounts
  /** The answer to a question that is answered by a number of its own scale; none where somebody cannot say. */
  readonly rating: number | undefined
  /** What it is worth in pairs; see `pairWorth`. */
  readonly worth: number | undefined
}

/** One person's answers that count, the questions that they were asked, and the indexes that they enter. */
export interface OwnTally {
  readonly said: readonly Said[]
  /** By the items' numbers, of items that their role is asked. */
  readonly saidTo: readonly (Said | undefined)[]
  readonly questions: readonly Question[]
  readonly indexes: readonly OwnIndex[]
  readonly items: Items
}

export type OwnReader = (response: Pick<Response, 'role' | 'answers'>) => OwnTally

/** Types of which nothing that was said is remembered: their words are everybody's own. */
const wordTypes: readonly QuestionType[] = ['text', 'story', 'callback', 'note']
/** Answers that are remembered of one item. */
const mostKnown = 1_000

/**
 * Make a reader of the responses to a survey.
 *
 * @param places where the counts of items stand
 * @example openReader(survey, openItems(), openPlaces())({ role: 'buyer', answers: { refer: 9 } }).said[0]?.rating // 9
 */
export function openReader(survey: Survey, items: Items, places: Places): OwnReader {
  const known = new Map<Item, Map<Answer, Said>>()
  return ({ role, answers: given }) => {
    const { questions, answers } = asked(survey, role, given)
    const said: Said[] = []
    const saidTo = new Array<Said | undefined>(items.count())
    const hear = (question: Question, item: Item, answer: Answer | undefined, isAsked: boolean) => {
      const one = answer === undefined ? undefined : saidOf(question, item, answer)
      if (!one) return
      said.push(one)
      if (isAsked) saidTo[item.number] = one
    }
    for (const question of questions) {
      const answer = itemAnswer(answers, question.id)
      if (question.rows.length === 0) hear(question, items.of(question.id), answer, true)
      else if (isRowMap(answer))
        for (const { id, retired, roles } of question.rows)
          if (!retired)
            hear(question, items.of(question.id, id), itemAnswer(answer, id), roles.includes(role))
    }
    return { said, saidTo, questions, items, indexes: indexesOf(items, role, questions, saidTo) }
  }

  /** Find what is counted of an answer; nothing where it does not fit. */
  function saidOf(question: Question, item: Item, answer: Answer): Said | undefined {
    const name = nameOf(question, answer)
    if (name === undefined) return fitting(question, item, answer)
    const ofItem = known.get(item) ?? slotOf(known, item, () => new Map<Answer, Said>())
    const found = ofItem.get(name)
    if (found && isSame(found.answer, answer)) return found
    const made = fitting(question, item, answer)
    if (made && !found && ofItem.size < mostKnown) ofItem.set(name, made)
    return made
  }

  function fitting(question: Question, item: Item, answer: Answer): Said | undefined {
    const counts = countsOf(question, answer)
    const amounts = amountsOf(places, item.name, counts)
    if (amounts.places.length === 0) return undefined
    const rating = 'from' in question && typeof answer === 'number' ? answer : undefined
    return { item, question, answer, counts, amounts, rating, worth: pairWorth(question, rating, counts) }
  }
}

/** Give what an answer is remembered by; nothing for words. */
function nameOf({ type }: Question, answer: Answer): Answer | undefined {
  if (wordTypes.includes(type)) return undefined
  if (Array.isArray(answer))
    return answer.every((one) => typeof one === 'string') ? answer.join(' ') : undefined
  return typeof answer === 'object' && answer !== null ? undefined : answer
}

function isSame(one: Answer, other: Answer): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return one.length === other.length && one.every((option, nth) => option === other[nth])
}
