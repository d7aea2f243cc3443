/** What is new for a leader: counts, headlines that were made elsewhere, promises that are owed; never an answer. */
import { fill } from '../logic/pipe.ts'
import { interfaceWords } from '../words/interface-words.ts'
import { isolated } from '../words/languages.ts'
import { nameOfDay } from '../words/name-of-day.ts'
import { plural } from '../words/plural.ts'
import { type Block, button, heading, list, mailOf, paragraph, standout } from './blocks.ts'
import { greeting } from './greeting.ts'
import type { Mail } from './mail.ts'
import { scopeLine } from './scope-line.ts'
import { type Days, promiseCard } from './told-promise.ts'

/** What is new in one survey. */
export interface DigestSurvey {
  readonly title: string
  /** New ones, `null` where their number is not told; stories are those that may be told. */
  readonly answers: number | null
  readonly stories: number
  readonly callbacks: number
  /** Sentences as the results page says them, which the leader may read. */
  readonly headlines: readonly string[]
  /** The same for each value of a scope, by its name. */
  readonly parts?: readonly { readonly name: string; readonly headlines: readonly string[] }[]
  /** Where its results are, whole. */
  readonly address: string
}

/** A promise that is due or late. */
export interface OwedPromise {
  readonly title: string
  readonly owner: string
  readonly terms: Days
}

export interface Digest {
  readonly company: string
  readonly language: string
  /** Name of the leader. */
  readonly name: string
  /** Values of the attribute that all of it is about; absent where it is about everybody. */
  readonly scope?: readonly string[]
  /** First day that it tells of (ISO date). */
  readonly since: string
  /** ISO date. */
  readonly today: string
  /** Those in the leader's scope. */
  readonly surveys: readonly DigestSurvey[]
  readonly promises: readonly OwedPromise[]
}

/** Compose a leader's digest. */
export function digestMail(digest: Digest): Mail {
  const { company, language, name, scope, since, today, surveys, promises } = digest
  const { mail } = interfaceWords(language)
  const told = isolated({ company, day: nameOfDay(since, language) }, language)
  const subject = fill(mail['digest-subject'], told)
  const owed = promises.map((promise) => promiseCard(promise, today, language))
  return mailOf(subject, language, [
    standout(company, 'accent'),
    heading(1, subject),
    greeting(name, language),
    paragraph(fill(mail['digest-text'], told)),
    scope && surveys.length > 0 ? scopeLine(scope, language) : undefined,
    ...surveys.flatMap((survey) => newsOf(survey, language)),
    ...(owed.length > 0 ? [heading(2, mail.owed), ...owed] : []),
    paragraph(mail.leader, 'quiet'),
  ])
}

function newsOf(
  { title, answers, stories, callbacks, headlines, parts = [], address }: DigestSurvey,
  language: string,
): Block[] {
  const { mail } = interfaceWords(language)
  const counted = [
    [mail.answers, answers],
    [mail.stories, stories],
    [mail.callbacks, callbacks],
  ] as const
  const counts = counted
    .filter(([words, count]) => count !== null && (count > 0 || words === mail.answers))
    .map(([words, count]) => fill(plural(words, count ?? 0, language), { count: count ?? 0 }))
  return [
    heading(2, isolated({ title }, language).title ?? title),
    ...(counts.length > 0 ? [list(counts)] : []),
    ...(headlines.length > 0 ? [list(headlines)] : []),
    ...parts.flatMap((part) => [
      heading(3, isolated({ name: part.name }, language).name ?? part.name),
      list(part.headlines),
    ]),
    button(mail.results, address),
  ]
}
