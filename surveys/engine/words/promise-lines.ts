/** What becomes of the answers, how long they take and until when they are taken, in the few lines that pages and mails share; promises nothing that a survey does not. */
import { fill } from '../logic/pipe.ts'
import { addDays } from '../logic/wave.ts'
import type { CompanyWords } from '../mailing.ts'
import type { Survey } from '../model.ts'
import { interfaceWords } from './interface-words.ts'
import { isolated, localeOf } from './languages.ts'
import { plural } from './plural.ts'

export interface PromiseLines {
  /** To whoever comes by a personal link. */
  readonly promise: string
  /** To whoever comes by none, where they are known to nobody and are promised less. */
  readonly open?: string
  readonly minutes: string
  /** The last day on which answers are taken, where it is known. */
  readonly until?: string
}

/**
 * Say what a survey promises: plain sentences, each whole.
 *
 * @param language one that the interface speaks; names inside Arabic sentences are set apart
 * @param closesOn the first day on which the wave is closed (ISO date), where there is one
 * @example promiseLines(survey, 'en', company, '2027-02-01').until // 'Until 31 January.'
 */
export function promiseLines(
  survey: Pick<Survey, 'promise' | 'links' | 'minutes'>,
  language: string,
  { company, sender }: Pick<CompanyWords, 'company' | 'sender'>,
  closesOn: string | null = null,
): PromiseLines {
  const { page, answering } = interfaceWords(language)
  const names = isolated({ company, sender }, language)
  const { promise, links, minutes } = survey
  return {
    promise: fill(page[promise], names),
    ...(promise === 'named' && links === 'optional' ? { open: fill(page['named-open'], names) } : {}),
    minutes: fill(plural(page.minutes, minutes, language), { minutes }),
    ...(closesOn === null ? {} : { until: fill(answering.until, { date: lastDay(closesOn, language) }) }),
  }
}

/** Name the day before a wave is closed. */
function lastDay(closesOn: string, language: string): string {
  const written = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return written.format(Date.parse(addDays(closesOn, -1)))
}
