/** What is new for a leader: counts, headlines that were made elsewhere, promises that are owed; never an answer. */
import { fill } from '../logic/pipe.ts'
import type { PromiseTerms } from '../model.ts'
import { escapeHtml } from '../words/escape-html.ts'
import { interfaceWords } from '../words/interface-words.ts'
import { isolated } from '../words/languages.ts'
import { nameOfDay } from '../words/name-of-day.ts'
import { plural } from '../words/plural.ts'
import { aside, type Block, button, heading, letterhead, mailOf, paragraph, prose } from './blocks.ts'
import { greeting } from './greeting.ts'
import type { Mail } from './mail.ts'
import { labelled, standing } from './told-promise.ts'

/** What is new in one survey. */
export interface DigestSurvey {
  readonly title: string
  /** New ones; stories are those that may be told. */
  readonly answers: number
  readonly stories: number
  readonly callbacks: number
  /** Sentences as the results page says them, which the leader may read. */
  readonly headlines: readonly string[]
  /** Where its results are, whole. */
  readonly address: string
}

/** A promise that is due or late. */
export interface OwedPromise {
  readonly title: string
  readonly owner: string
  readonly terms: Pick<PromiseTerms, 'made' | 'due' | 'done' | 'dropped'>
}

export interface Digest {
  readonly company: string
  readonly language: string
  /** Name of the leader. */
  readonly name: string
  /** First day that it tells of (ISO date). */
  readonly since: string
  /** ISO date. */
  readonly today: string
  /** Those in the leader's scope. */
  readonly surveys: readonly DigestSurvey[]
  readonly promises: readonly OwedPromise[]
}

/** Compose a leader's digest. */
export function digestMail({ company, language, name, since, today, surveys, promises }: Digest): Mail {
  const { mail } = interfaceWords(language)
  const told = isolated({ company, day: nameOfDay(since, language) }, language)
  const owed = promises.flatMap(({ title, owner, terms }) => [
    heading(3, title),
    paragraph(standing(terms, today, language)),
    aside(labelled(interfaceWords(language).said.owner, owner, language)),
  ])
  return mailOf(fill(mail['digest-subject'], told), language, [
    letterhead(company),
    greeting(name, language),
    paragraph(fill(mail['digest-text'], told)),
    ...surveys.flatMap((survey) => newsOf(survey, language)),
    ...(owed.length > 0 ? [heading(2, mail.owed), ...owed] : []),
    aside(mail.leader),
  ])
}

function newsOf(
  { title, answers, stories, callbacks, headlines, address }: DigestSurvey,
  language: string,
): Block[] {
  const { mail } = interfaceWords(language)
  const counted = [
    [mail.answers, answers],
    [mail.stories, stories],
    [mail.callbacks, callbacks],
  ] as const
  const counts = counted
    .filter(([words, count]) => count > 0 || words === mail.answers)
    .map(([words, count]) => fill(plural(words, count, language), { count }))
  return [
    heading(2, title),
    list(counts),
    ...(headlines.length > 0 ? [list(headlines)] : []),
    button(mail.results, address),
  ]
}

function list(entries: readonly string[]): Block {
  return prose(`<ul>${entries.map((entry) => `<li>${escapeHtml(entry)}</li>`).join('\n')}</ul>`)
}
