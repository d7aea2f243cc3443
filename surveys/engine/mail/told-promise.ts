/** One promise as mails tell it: what was said, what is done, how it stands and who answers for it; decides nothing. */
import { fill } from '../logic/pipe.ts'
import { stateOf } from '../logic/promise-state.ts'
import type { PromiseTerms, PromiseWords } from '../model.ts'
import { interfaceWords } from '../words/interface-words.ts'
import { isolated } from '../words/languages.ts'
import { nameOfDay } from '../words/name-of-day.ts'
import { aside, type Block, heading, paragraph, prose } from './blocks.ts'

/** Tell a promise whole. */
export function toldPromise(
  { terms, words }: { readonly terms: PromiseTerms; readonly words: PromiseWords },
  today: string,
  language: string,
): Block[] {
  const { said, do: deed, outcome } = words
  return [
    heading(3, words.title),
    paragraph(standing(terms, today, language)),
    ...[said, deed, outcome].flatMap((part) => (part ? [aside(part.title), prose(part.body)] : [])),
    paragraph(labelled(interfaceWords(language).said.owner, words.owner, language)),
  ]
}

/**
 * Say how a promise stands on a day, and the day on which that hangs.
 *
 * @param today ISO date
 * @example standing({ made: '2026-07-20', due: '2026-10-31' }, '2026-11-01', 'en') // 'Late · Due: 31 October 2026'
 */
export function standing(
  terms: Pick<PromiseTerms, 'made' | 'due' | 'done' | 'dropped'>,
  today: string,
  language: string,
): string {
  const { said } = interfaceWords(language)
  const state = stateOf(terms, today)
  const on = (label: string, day: string) => labelled(label, nameOfDay(day, language), language)
  if (state === 'dropped') return on(said.ended, terms.dropped ?? today)
  const due = on(said.due, terms.due)
  const done = terms.done !== undefined && terms.done <= today ? [on(said.done, terms.done)] : []
  return [said[state], due, ...done].join(' · ')
}

/** Put a value behind what it is called. */
export function labelled(label: string, value: string, language: string): string {
  return fill(interfaceWords(language).mail.pair, { label, ...isolated({ value }, language) })
}
