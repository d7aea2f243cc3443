/** The note on how a wave was made, with what AAPOR asks to be disclosed; states what is known and leaves nothing out. */
import {
  definitionSource,
  dispositionsInWords,
  ratesInWords,
  unjoinedInWords,
} from '../fieldwork/definition.ts'
import type { RateName, ResponseRates } from '../fieldwork/rates.ts'
import type { CompanyWords } from '../mailing.ts'
import type { Survey } from '../model.ts'
import { thresholdsOf } from '../privacy/thresholds.ts'
import type { Only } from '../programme.ts'
import type { FieldworkPart } from '../wire-fieldwork.ts'
import { inLine, markdownList, markdownTable } from './markdown.ts'
import { formulasInWords, promisesInWords } from './method-words.ts'

/** What the note is written from. */
export interface MethodOf {
  readonly survey: Survey
  readonly title: string
  readonly company: CompanyWords
  readonly wave: string
  /** ISO dates; `closesOn` is the first day on which it is closed. */
  readonly openedOn: string
  readonly closesOn: string | null
  readonly closed: boolean
  /** Whether personal links were sent. */
  readonly invited: boolean
  readonly reminders: number
  /** Of everybody on the list; absent while it may not be told. */
  readonly fieldwork?: FieldworkPart
  /** Of the scope, where there is one, and `null` where that is not told. */
  readonly responses: number | null
  /** Withheld ones among them. */
  readonly withheld: number
  /** Whose answers alone the note’s reader may read; of the others it then says no number. */
  readonly only?: Only
  readonly publication: { readonly number: number; readonly publishedAt: string } | null
  /** Whether answers were weighted to the list. */
  readonly weighted: boolean
}

/**
 * Write the note.
 *
 * @returns markdown
 * @example methodNote(of).startsWith('# Method') // true
 */
export function methodNote(of: MethodOf): string {
  const { survey, company, wave, publication } = of
  const { figures, comments } = thresholdsOf(survey)
  const guarded = survey.promise !== 'named'
  const parts = [
    `# Method: ${inLine(of.title)}, wave ${inLine(wave)}`,
    '## Who asked whom, and when',
    markdownList([
      `Sponsor: ${inLine(company.company)} (${inLine(company.sector)}) paid for the survey and ran it itself; invitations came from ${inLine(company.sender)}.`,
      `Population: the ${survey.audience} of ${inLine(company.company)}, in these roles: ${survey.roles.join(', ')}.`,
      of.invited
        ? 'List: the contacts that the company holds, all of whom were invited; no sample was drawn, and who is on no list could not answer by a link.'
        : 'List: none; whoever had the address of the page could answer.',
      `Links: ${survey.links === 'required' ? 'only personal links answered' : 'personal links, and anybody who had the address of the page'}.`,
      `Invited by mail, in ${survey.languages.join(', ')}${of.only ? ', and reminded' : `; ${of.reminders} reminders were sent in all`}. Answered on web pages by the people themselves, without an interviewer.`,
      `Days: from ${of.openedOn}${of.closesOn ? ` until the day before ${of.closesOn}` : ''}; ${of.closed ? 'closed' : 'still open when this was written'}.`,
      `Questionnaire: about ${survey.minutes} minutes at most for a role; every wording stands in the codebook.`,
    ]),
    '## How many answered',
    ...fieldworkParts(of),
    '## What people were promised',
    markdownList([
      promisesInWords[survey.promise],
      guarded
        ? `Figures stand for ${figures} people at least, and how answers are spread and comments for ${comments}; a figure from which another could be told stays hidden, too.`
        : `Whoever asked not to be shown by name is counted where at least ${figures} did; ${of.only ? 'none of them is in this scope' : `there are ${of.withheld} such responses`}.`,
    ]),
    '## How figures are made',
    markdownList([
      of.weighted
        ? 'Weights: published figures are not weighted; beside them stands a score weighted to the list by raking with trimmed weights, with its design effect.'
        : 'Weights: none; every person counts once.',
      'Intervals say 95 %: how far a figure may lie from that of everybody who could have answered alike. They know nothing of those who do not answer at all.',
      ...formulasInWords,
      publication
        ? `Published as number ${publication.number} on ${publication.publishedAt.slice(0, 10)}.`
        : 'Nothing has been published of this wave yet.',
    ]),
  ]
  return `${parts.join('\n\n')}\n`
}

function fieldworkParts({ survey, responses, fieldwork, only }: MethodOf): string[] {
  if (only) {
    const scope = `${inLine(only.attribute)}: ${only.values.map(inLine).join(', ')}`
    const counted =
      responses === null ? 'Their number is not told.' : `Responses published of them: ${responses}.`
    return [
      `This note is for whoever reads a part of the answers (${scope}). ${counted} Counts and rates of the list are told to those who read the whole.`,
    ]
  }
  const answered = `Responses counted: ${responses}.`
  if (!fieldwork) return [`${answered} Counts and rates of the list are told once the wave has closed.`]
  const { rates, dispositions, invited, bounced, unsubscribed, declined, passedOn } = fieldwork
  if (invited === 0)
    return [
      `${answered} Nobody was invited by a link, so that no rate can be told: the base of one is not known.`,
    ]
  const counts = Object.entries(dispositions).map(([letter, count]) => [letter, String(count)])
  return [
    `${answered} On the list: ${invited}; mails that came back: ${bounced}; unsubscribed: ${unsubscribed}; not the one to ask: ${declined}; passed on: ${passedOn}.`,
    ...(rates
      ? [markdownTable(['disposition', 'people'], counts), ...ratesParts(rates)]
      : ['Rates cannot be told: it is not known how many of those who answered had been invited.']),
    markdownList(
      [...dispositionsInWords, ...(survey.promise === 'anonymous' ? unjoinedInWords : [])].map(inLine),
    ),
  ]
}

function ratesParts(rates: ResponseRates): string[] {
  const names = Object.keys(ratesInWords) as RateName[]
  const rows = names.map((name) => [name, rates[name]?.toFixed(3) ?? 'no base', ratesInWords[name]])
  return [
    markdownTable(['rate', 'value', 'definition'], rows),
    `e = ${rates.e.toFixed(3)}. ${inLine(definitionSource)}`,
  ]
}
