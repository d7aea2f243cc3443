/** One promise as mails tell it: what was said, what is done, how it stands and who answers for it; decides nothing. */
import { fill } from '../logic/pipe.ts'
import { type PromiseState, stateOf } from '../logic/promise-state.ts'
import type { PromiseTerms, PromiseWords } from '../model.ts'
import { interfaceWords } from '../words/interface-words.ts'
import { isolated } from '../words/languages.ts'
import { nameOfDay } from '../words/name-of-day.ts'
import { type Block, card, heading, paragraph, prose, standout } from './blocks.ts'

/** The days by which a promise stands. */
export type Days = Pick<PromiseTerms, 'made' | 'due' | 'done' | 'dropped'>

const colours: Readonly<Record<PromiseState, 'warn' | 'accent' | 'up' | 'quiet'>> = {
  late: 'warn',
  open: 'accent',
  kept: 'up',
  'kept-late': 'up',
  dropped: 'quiet',
}

/** Tell a promise whole. */
export function toldPromise(
  { terms, words }: { readonly terms: PromiseTerms; readonly words: PromiseWords },
  today: string,
  language: string,
): Block {
  const { title, owner, said, do: deed, outcome } = words
  const parts = [said, deed, outcome].flatMap((part) =>
    part ? [heading(4, part.title), prose(part.body)] : [],
  )
  return promiseCard({ title, owner, terms }, today, language, parts)
}

/**
 * Set a promise apart, with how it stands below its title.
 *
 * @param more what is told of it besides
 */
export function promiseCard(
  { title, owner, terms }: { readonly title: string; readonly owner: string; readonly terms: Days },
  today: string,
  language: string,
  more: readonly Block[] = [],
): Block {
  const colour = colours[stateOf(terms, today)]
  return card(
    [
      heading(3, title),
      standout(standing(terms, today, language), colour),
      ...more,
      paragraph(labelled(interfaceWords(language).said.owner, owner, language), 'quiet'),
    ],
    colour,
  )
}

/**
 * Say how a promise stands on a day, and the day on which that hangs.
 *
 * @param today ISO date
 * @example standing({ made: '2026-07-20', due: '2026-10-31' }, '2026-11-01', 'en') // 'Late · Due: 31 October 2026'
 */
function standing(terms: Days, today: string, language: string): string {
  const { said } = interfaceWords(language)
  const state = stateOf(terms, today)
  const on = (label: string, day: string) => labelled(label, nameOfDay(day, language), language)
  if (state === 'dropped') return on(said.ended, terms.dropped ?? today)
  const due = on(said.due, terms.due)
  const done = terms.done !== undefined && terms.done <= today ? [on(said.done, terms.done)] : []
  return [said[state], due, ...done].join(' · ')
}

/** Put a value behind what it is called. */
function labelled(label: string, value: string, language: string): string {
  return fill(interfaceWords(language).mail.pair, { label, ...isolated({ value }, language) })
}
