/** Telling in lines for a terminal how a wave stands in the field; computes no figure. */
import type { RateName } from '#engine/fieldwork/rates.ts'
import type { SurveyWords } from '#engine/model.ts'
import { inert } from '#engine/parse/diagnostic.ts'
import type { FieldworkBody, FieldworkPart } from '#engine/wire-fieldwork.ts'
import { plural } from '#engine/words/plural.ts'
import { whole } from '../counted.ts'
import { tableLines, wrapped } from './table-lines.ts'

/** Tell a wave; roles are called by the survey's own words, where it has them. */
export function fieldworkLines(body: FieldworkBody, words: SurveyWords | undefined): string[] {
  const role = (id: string) => words?.roles[id] ?? id
  const { apart, definition, days, languages, reminders } = body
  return [
    `${words?.title ?? body.survey} (${body.survey}), wave ${body.wave}`,
    standing(body),
    '',
    ...headline(body.whole),
    '',
    ...countLines([
      ...body.roles.map((part) => [part.roles.map(role).join(', '), part] as const),
      ['all', body.whole],
    ]),
    ...(languages.length > 1
      ? ['', ...countLines(languages.map((part) => [part.language, part] as const))]
      : []),
    ...(days.length > 0
      ? [
          '',
          ...tableLines(
            ['sent', 'answered'],
            days.map(({ day, sent, answered }) => [day, [whole(sent), whole(answered)]]),
          ),
        ]
      : []),
    '',
    ...wrapped(
      [
        `${people(reminders, 'reminder has', 'reminders have')} gone out.`,
        apart.open === null
          ? 'Answers on open pages are among these; they are told apart once the wave is closed.'
          : `${people(apart.open, 'answer', 'answers')} came without a link, and ${whole(apart.otherLinks)} by links of nobody on the list; they are in no figure above.`,
      ].join(' '),
    ),
    '',
    ...rateLines(body),
    '',
    ...definition.dispositions.flatMap((sentence) => wrapped(sentence, 100, '  ')),
    ...wrapped(`Source: ${definition.source}`, 100, '  '),
  ].map((line) => inert(line).trimEnd())
}

function standing({ openedOn, closesOn, closed, promise }: FieldworkBody): string {
  const end =
    closesOn === null ? 'open until somebody closes it' : `${closed ? 'closed' : 'closes'} on ${closesOn}`
  return `${promise}; began on ${openedOn}, ${end}`
}

function headline({ rates, dispositions: { I, P, R, UO }, answered, invited }: FieldworkPart): string[] {
  if (rates?.RR2 == null)
    return [`${whole(answered)} answered; ${people(invited, 'person is', 'people are')} on the list.`]
  return wrapped(
    `${whole(I + P)} of ${whole(I + P + R + UO)} answered, in whole or by half at least: ${percent(rates.RR2)} (AAPOR RR2).`,
  )
}

const columns = [
  'invited',
  'unsent',
  'sent',
  'came back',
  'opted out',
  'begun',
  'in part',
  'answered',
  'not theirs',
  'RR2',
]

function countLines(parts: readonly (readonly [string, FieldworkPart])[]): string[] {
  return tableLines(
    columns,
    parts.map(([name, part]) => {
      const { invited, sent, handed, bounced, unsubscribed, begun, partial, answered, declined, rates } = part
      const gone = sent + handed
      const figures = [
        invited,
        invited - gone,
        gone,
        bounced,
        unsubscribed,
        begun,
        partial,
        answered,
        declined,
      ]
      return [name, [...figures.map(whole), percent(rates?.RR2 ?? null)]]
    }),
  )
}

function rateLines({ whole: { rates }, definition }: FieldworkBody): string[] {
  if (!rates)
    return ['No rate can be told: who was asked and who answered are not known to be the same people.']
  const names = Object.keys(definition.rates) as RateName[]
  const width = Math.max(...names.map((name) => name.length))
  return [
    ...names.flatMap((name) =>
      wrapped(
        `${name.padEnd(width)}  ${percent(rates[name]).padStart(7)}  ${definition.rates[name]}`,
        100,
        ' '.repeat(width + 11),
      ),
    ),
    `${'e'.padEnd(width)}  ${percent(rates.e).padStart(7)}  taken for eligible of the unknown`,
  ]
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`
}

function people(count: number, one: string, other: string): string {
  return `${whole(count)} ${plural({ one, other }, count, 'en')}`
}
