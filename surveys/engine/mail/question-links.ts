/** A survey's first question as links, one for each choice; each opens the page with that choice made and sends nothing. */
import { fill } from '../logic/pipe.ts'
import type { FirstQuestion } from '../mailing.ts'
import { escapeHtml } from '../words/escape-html.ts'
import { type InterfaceWords, interfaceWords } from '../words/interface-words.ts'
import { signed } from '../words/languages.ts'
import type { Block } from './blocks.ts'
import { light } from './frame.ts'

type Choice = FirstQuestion['choices'][number]

/** A choice as it is shown and as it is called. */
interface Shown {
  readonly label: string
  readonly name: string
  readonly address: string
}

/** Numbers beside each other on a narrow phone; more of them stand in two rows there. */
const besideEachOther = 6

/** The box stands around the link: some programs draw boxes around cells of tables only. */
const outlined = `border:1px solid ${light.control};border-radius:6px;background:${light.card}`

/**
 * Show a question's choices as links: numbers as cells beside each other, words below each other.
 *
 * @param inText fills in what is known of the recipient
 * @param link the personal link, to which the choice is added
 */
export function questionLinks(
  given: FirstQuestion,
  inText: (text: string) => string,
  link: string,
  language: string,
): Block {
  const question = filledIn(given, inText)
  const { mail } = interfaceWords(language)
  const numbers = question.choices.filter(isNumber)
  const values = numbers.map(({ value }) => Number(value))
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const shown = (choice: Choice): Shown => ({
    label: isNumber(choice) ? signed(choice.label, language) : choice.label,
    name: isNumber(choice) ? nameOf(choice.value, least, most, mail, language) : choice.label,
    address: `${link}&${encodeURIComponent(question.id)}=${encodeURIComponent(choice.value)}`,
  })
  const cells = numbers.map(shown)
  const words = question.choices.filter((choice) => !isNumber(choice)).map(shown)
  const ends = endsOf(question, least, most, language)
  return {
    html: [
      `<h2 style="margin:24px 0 4px;font-size:20px;line-height:1.3">${escapeHtml(question.title)}</h2>`,
      `<p class="quiet" style="margin:0 0 12px;color:${light.quiet}">${escapeHtml(mail['first-help'])}</p>`,
      inRows(cells),
      ...ends.map(
        (end) => `<p class="quiet" style="margin:4px 0 0;color:${light.quiet}">${escapeHtml(end)}</p>`,
      ),
      words.map(stacked).join('\n'),
    ]
      .filter((part) => part !== '')
      .join('\n'),
    text: [
      question.title,
      mail['first-help'],
      ends.join('\n'),
      [...cells, ...words]
        .map(({ name, address }) => fill(mail.pair, { label: name, value: address }))
        .join('\n'),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  }
}

function filledIn(
  { low, high, ...question }: FirstQuestion,
  inText: (text: string) => string,
): FirstQuestion {
  return {
    ...question,
    title: inText(question.title),
    ...(low === undefined ? {} : { low: inText(low) }),
    ...(high === undefined ? {} : { high: inText(high) }),
    choices: question.choices.map(({ value, label }) => ({ value, label: inText(label) })),
  }
}

/** Tell whether a choice is a number that stands for itself. */
function isNumber({ value, label }: Choice): boolean {
  return /^-?\d+$/.test(value) && label === value
}

/** Name a number so that it is understood without its neighbours. */
function nameOf(
  value: string,
  least: number,
  most: number,
  words: InterfaceWords['mail'],
  language: string,
): string {
  const numbers = { value, least: String(least), most: String(most) }
  const told = Object.fromEntries(
    Object.entries(numbers).map(([name, number]) => [name, signed(number, language)]),
  )
  return fill(least === 0 || least === 1 ? words.of : words['on-scale'], told)
}

function endsOf({ low, high }: FirstQuestion, least: number, most: number, language: string): string[] {
  const named = [
    [least, low],
    [most, high],
  ] as const
  return named.flatMap(([value, words]) =>
    words && Number.isFinite(value) ? [`${signed(String(value), language)} = ${words}`] : [],
  )
}

/** Rows that stand beside each other where there is room. */
function inRows(cells: readonly Shown[]): string {
  const inRow = cells.length > besideEachOther ? Math.ceil(cells.length / 2) : cells.length
  const rows = [cells.slice(0, inRow), cells.slice(inRow)].filter((row) => row.length > 0)
  return rows
    .map(
      (row) =>
        `<table role="presentation" cellpadding="0" cellspacing="2" border="0" style="display:inline-table;vertical-align:top"><tr>${row.map(cell).join('\n')}</tr></table>`,
    )
    .join('')
}

function cell({ label, name, address }: Shown): string {
  const style = `display:block;width:44px;line-height:44px;color:${light.ink};font-weight:600;text-decoration:none`
  const link = `<a class="ink" href="${escapeHtml(address)}" aria-label="${escapeHtml(name)}" title="${escapeHtml(name)}" style="${style}">${escapeHtml(label)}</a>`
  return `<td class="card" align="center" style="${outlined}">${link}</td>`
}

function stacked({ label, address }: Shown): string {
  const style = `display:block;padding:10px 14px;color:${light.ink};text-decoration:none`
  const link = `<a class="ink" href="${escapeHtml(address)}" style="${style}">${escapeHtml(label)}</a>`
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:6px 0 0;border-collapse:separate"><tr><td class="card" style="${outlined}">${link}</td></tr></table>`
}
