/** The description of a table of responses as Triple-S XML, the survey interchange standard; holds no answer. */
import { escapeHtml } from '../words/escape-html.ts'
import type { Variable } from './triple-s-variables.ts'

/** What a Triple-S file says of itself. */
export interface TripleSOf {
  readonly survey: string
  readonly title: string
  readonly company: string
  /** ISO date, and the time of day as `hh:mm`. */
  readonly date: string
  readonly time: string
  /** The file that holds the data. */
  readonly data: string
}

/**
 * Write the description, by version 3.0 of the standard: data are comma-separated with names in the first row, so that a
 * variable’s position is the number of its field.
 *
 * @example tripleS(of, variables).startsWith('<?xml version="1.0" encoding="UTF-8"?>') // true
 */
export function tripleS(of: TripleSOf, variables: readonly Variable[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<sss version="3.0">',
    `  <date>${of.date}</date>`,
    `  <time>${of.time}</time>`,
    '  <origin>Carefactor</origin>',
    `  <user>${text(of.company)}</user>`,
    '  <survey>',
    `    <name>${text(of.survey)}</name>`,
    `    <title>${text(of.title)}</title>`,
    `    <record ident="A" href="${text(of.data)}" format="csv" skip="1">`,
    ...variables.flatMap((variable, place) => variableLines(variable, place + 1)),
    '    </record>',
    '  </survey>',
    '</sss>',
    '',
  ].join('\r\n')
}

function variableLines(variable: Variable, ident: number): string[] {
  const { type, name, label } = variable
  return [
    `      <variable ident="${ident}" type="${type}">`,
    `        <name>${name}</name>`,
    `        <label>${text(label)}</label>`,
    `        <position start="${ident}"/>`,
    ...(type === 'character' ? [`        <size>${variable.size}</size>`] : []),
    ...valueLines(variable),
    '      </variable>',
  ]
}

function valueLines(variable: Variable): string[] {
  switch (variable.type) {
    case 'single':
    case 'multiple':
      return valuesElement(variable.values.map(({ code, label }) => valueElement(String(code), label)))
    case 'quantity': {
      const range = `          <range from="${variable.from}" to="${variable.to}"/>`
      return valuesElement([range, ...variable.points.map(({ value, label }) => valueElement(value, label))])
    }
    default:
      return []
  }
}

function valuesElement(lines: readonly string[]): string[] {
  return ['        <values>', ...lines, '        </values>']
}

function valueElement(code: string, label: string): string {
  return `          <value code="${code}">${text(label)}</value>`
}

/** XML knows no control characters, not even escaped; line breaks inside a text would change how it reads. */
function text(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand in XML
  const plain = words.toWellFormed().replace(/[\u0000-\u001f\u007f\ufffe\uffff]+/g, ' ')
  return escapeHtml(plain.trim())
}
