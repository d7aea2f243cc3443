/** The codebook of a survey, made of its definition: what is asked of whom, in which words, and how it is coded. */
import { comparisons } from '../answers/comparisons.ts'
import { entryOf } from '../lock/lock.ts'
import { conditionText } from '../logic/condition-text.ts'
import { measureOf } from '../logic/measure-of.ts'
import { numbersOf } from '../logic/questions.ts'
import type { AskedWords, Condition, Question, Row, Survey } from '../model.ts'
import { everyOption } from '../tally/known-answer.ts'
import { interfaceWords } from '../words/interface-words.ts'
import { itemWords, optionWords, titleOf } from './column-words.ts'
import { cannotSayName, unitsInWords } from './export-words.ts'
import { itemColumns } from './item-columns.ts'
import { inLine, markdownList, markdownTable } from './markdown.ts'
import { everyQuestion } from './response-table.ts'
import { tableColumns } from './tables.ts'

type Words = Readonly<Record<string, AskedWords>>

/** Every column there may be; which of them somebody is given, their rights decide. */
const everything = { words: true, callbacks: true }

/**
 * Write the codebook.
 *
 * @param words by language
 * @param version of the rules, as responses name it
 * @returns markdown
 * @example codebook(survey, words, 'v1').startsWith('# Codebook') // true
 */
export function codebook(survey: Survey, words: Words, version: string): string {
  const [own = ''] = survey.languages
  const asked = everyQuestion(survey).filter(({ type }) => type !== 'note')
  const parts = [
    `# Codebook: ${inLine(words[own]?.title ?? survey.id)}`,
    markdownList([
      `Survey: \`${survey.id}\`, rules \`${version}\``,
      `Asked: ${survey.audience}; promise: ${survey.promise}`,
      `Languages: ${survey.languages.join(', ')}`,
      `A wave: ${survey.cadence ?? 'only one'}`,
    ]),
    '## Roles',
    rolesTable(survey, words),
    ...(survey.groups.length > 0
      ? [
          '## Role groups',
          markdownList(survey.groups.map(({ id, roles }) => `\`${id}\`: ${roles.join(', ')}`)),
        ]
      : []),
    ...namesPart(survey, words),
    '## Questions',
    ...asked.map((question) => questionPart(survey, words, question)),
    '## Columns of the responses',
    aboutResponses(survey),
    '## Columns of the tables',
    `${tableColumns.map((name) => `\`${name}\``).join(', ')}. Units:`,
    markdownList(Object.entries(unitsInWords).map(([unit, said]) => `\`${unit}\`: ${said}`)),
  ]
  return `${parts.join('\n\n')}\n`
}

function rolesTable(survey: Survey, words: Words): string {
  const retired = survey.retiredRoles ?? []
  const rows = [...survey.roles, ...retired].map((role) => [
    role,
    ...survey.languages.map((language) => words[language]?.roles[role] ?? ''),
    retired.includes(role) ? 'retired' : '',
  ])
  return markdownTable(['role', ...survey.languages, ''], rows)
}

/** List what results call roles, their groups and attributes, where the files name any. */
function namesPart(survey: Survey, words: Words): string[] {
  const { languages, roles, retiredRoles = [], groups, attributes } = survey
  const ids = new Set([...roles, ...retiredRoles, ...groups.map(({ id }) => id), ...attributes])
  const rows = [...ids].map((id) => [
    id,
    ...languages.map((language) => entryOf(words[language]?.names ?? {}, id) ?? ''),
  ])
  const named = rows.filter(([, ...names]) => names.some((name) => name !== ''))
  return named.length > 0 ? ['## Names in results', markdownTable(['id', ...languages], named)] : []
}

function questionPart(survey: Survey, words: Words, question: Question): string {
  const { id, type, roles, when, measure, parent, breaks, every, list, chosenIn } = question
  const retired = survey.retired?.some((one) => one.id === id) ?? false
  const feeds = measureOf(question)
  const facts = [
    ...survey.languages.map((language) => `${language}: ${wordings(words[language], question)}`),
    `Type: ${type}${scaleOf(question)}`,
    `Asked: ${retired ? 'no more (retired); late answers are kept' : whoIs(survey, roles)}`,
    ...(when ? [`Condition: ${inLine(condition(survey, words, when))}`] : []),
    ...(chosenIn ? [`Rows: those chosen in \`${chosenIn}\``] : []),
    ...(parent ? [`Follows: \`${parent}\``] : []),
    `Needed: ${question.required === 'yes' ? 'yes' : 'no'}; ${cannotSayName}: ${question.cannotSay ? 'offered' : 'not offered'}`,
    ...(feeds ? [`Measure: \`${feeds}\`${measure ? '' : ' (by its type)'}`] : []),
    ...(list ? [`Items: the programme’s ${list}`] : []),
    ...(every ? ['Asked of a person at most once in twelve months'] : []),
    ...('atMost' in question && question.atMost ? [`At most ${question.atMost} of the options`] : []),
    ...(breaks ? [`Its trend begins anew with ${breaks}`] : []),
    ...columnsOf(question),
  ]
  return [
    `### \`${id}\``,
    markdownList(facts),
    ...rowsTable(survey, words, question),
    ...valuesTable(survey, words, question),
  ].join('\n\n')
}

/** What roles read in words of their own is said beside what all others read. */
function wordings(words: AskedWords | undefined, question: Question): string {
  const own = Object.keys(words?.questions[question.id]?.title.as ?? {}).map(
    (role) => ` (as ${role}: ${inLine(itemWords(words, question.id, role))})`,
  )
  return `${inLine(titleOf(words, question) ?? '')}${own.join('')}`
}

function columnsOf(question: Question): string[] {
  const rows = question.rows.length === 0 ? [undefined] : question.rows.map(({ id }) => id)
  const columns = rows.flatMap((row) => itemColumns(question, row, everything))
  const names = columns.map(({ name, kind }) => `\`${name}\` (${kind})`)
  return names.length > 0 ? [`Columns: ${names.join(', ')}`] : []
}

function scaleOf(question: Question): string {
  if ('from' in question) return `, a whole number from ${question.from} to ${question.to}`
  if (question.type === 'number')
    return `, at most two decimals${question.min === undefined ? '' : `, from ${question.min}`}${question.max === undefined ? '' : `, to ${question.max}`}`
  return ''
}

function whoIs(survey: Survey, roles: readonly string[]): string {
  return roles.length === survey.roles.length ? 'everybody' : roles.join(', ')
}

function rowsTable(survey: Survey, words: Words, { id, rows }: Question): string[] {
  if (rows.length === 0) return []
  const said = (language: string, row: string) => words[language]?.questions[id]?.rows[row]?.text ?? ''
  return [
    markdownTable(
      ['row', ...survey.languages, 'asked'],
      rows.map((row) => itemRow(survey, row, said)),
    ),
  ]
}

function valuesTable(survey: Survey, words: Words, question: Question): string[] {
  const { id } = question
  const head = ['value', ...survey.languages, 'asked']
  if ('options' in question) {
    const said = (language: string, option: string) => optionWords(words[language], id, option)
    const rows = everyOption(question).map((option) => {
      const known = question.options.find((one) => one.id === option)
      return itemRow(survey, known ?? { id: option, roles: question.roles }, said)
    })
    return [markdownTable(head, rows)]
  }
  const values = 'from' in question ? numbersOf(question) : question.type === 'comparison' ? comparisons : []
  const rows = values.map((value) => [
    value,
    ...survey.languages.map((language) => valueWords(words[language], language, question, value)),
  ])
  const said = rows.filter(([, ...labels]) => labels.some((label) => label !== ''))
  return said.length > 0 ? [markdownTable(['value', ...survey.languages], said)] : []
}

function itemRow(survey: Survey, row: Row, said: (language: string, id: string) => string): string[] {
  const asked = row.retired ? 'no more (retired)' : whoIs(survey, row.roles)
  return [row.id, ...survey.languages.map((language) => said(language, row.id)), asked]
}

/** Name one value of a scale or a comparison; blank where a number stands for itself. */
function valueWords(
  words: AskedWords | undefined,
  language: string,
  question: Question,
  value: string,
): string {
  const ui = interfaceWords(language)
  const { type, id } = question
  const named: Readonly<Record<string, string>> =
    type === 'agree' || type === 'frequency' || type === 'comparison' ? ui[type] : {}
  const said = words?.questions[id]
  const end =
    'from' in question &&
    (value === String(question.from) ? said?.low : value === String(question.to) ? said?.high : undefined)
  return named[value] ?? said?.points[value] ?? (end || '')
}

function condition(survey: Survey, words: Words, when: Condition): string {
  const said = words[survey.languages[0] ?? '']
  return conditionText(when, interfaceWords('en').condition, {
    question: (id, row) => itemWords(said, row === undefined ? id : `${id}.${row}`),
    value: (question, value) => optionWords(said, question, value),
  })
}

function aboutResponses(survey: Survey): string {
  const attributes = survey.attributes.map((id) => `\`attribute_${id}\``)
  return markdownList([
    '`response_day`: the day of receipt; `response_wave`, `response_role`, `response_language`',
    '`response_state`: `complete`, or `partial` where only a part was sent',
    ...(attributes.length > 0 ? [`What the list said of the person: ${attributes.join(', ')}`] : []),
    'A cell is blank where nothing was answered, or where the answer is none that the question can hold today. “Cannot say” has a column of its own, 1 or 0.',
    'A text that a spreadsheet would compute begins with an apostrophe, and line breaks and tabs are blanks.',
    'Words stand there for those who may read comments, callbacks for those who may read callbacks. Responses whose authors asked not to be shown by name are left out; how many they are is told in the header `Carefactor-Withheld`.',
    ...(survey.promise === 'confidential'
      ? [
          'This survey is confidential: rows hold the role and the answers alone, no words, in a random order.',
        ]
      : []),
    ...(survey.promise === 'anonymous' ? ['This survey is anonymous: there are no rows, for anybody.'] : []),
  ])
}
