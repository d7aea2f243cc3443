/** What an editor offers to put in, one snippet per question type; every one of them is right as it comes. */
import type { QuestionType } from '../model.ts'
import { questionTypes } from '../parse/question-type.ts'

/** A snippet in the form that editors take: `${1:words}` is a place to be filled in. */
export interface Snippet {
  readonly prefix: string
  readonly description: string
  readonly body: readonly string[]
}

/** A place to be filled in, with what stands in it until then. */
const place = (number: number, words: string) => `\${${number}:${words.replaceAll('}', '\\}')}}`
const item = (at: number, id: string, label: string) => `- ${place(at, id)}: ${place(at + 1, label)}`

const statements = [
  '',
  item(3, 'prepared', 'They come prepared.'),
  item(5, 'honest', 'They tell me what does not fit.'),
]
const rows = ['', item(3, 'prepared', 'come prepared'), item(5, 'honest', 'tell you what does not fit')]
const options = ['', item(3, 'first', 'The first'), item(5, 'second', 'The second')]
const why = 'What is the main reason?'

/** Title, settings and list of each type. */
const parts: Readonly<
  Record<QuestionType, readonly [description: string, title: string, ...below: string[]]>
> = {
  referral: [
    'Would they refer us, 0 to 10',
    'Would you refer {company} to a colleague?',
    'low: Certainly not',
    'high: Certainly',
  ],
  comparison: [
    'Better, the same or worse than others',
    'Compared with other companies you know, {company} is …',
  ],
  agree: ['Five points of agreement', 'How far do you agree?', ...statements],
  frequency: [
    'Never to always',
    'In {period}, how often did the people you deal with …',
    'measures: care',
    ...rows,
  ],
  scale: [
    'A scale with named ends',
    'How satisfied are you with our service?',
    'low: Not at all',
    'high: Fully',
  ],
  choice: ['One of several options', 'What counted most?', ...options],
  choices: ['Some of several options', 'Which of these do you know?', ...options],
  rank: ['Options in order', 'Which of these matter most to you?', 'at most: 2', ...options],
  text: ['Words', why, 'lines: 3'],
  story: [
    'A story, and whether it may be told',
    'Tell us about a moment when one of us took good care of you.',
    'lines: 4',
  ],
  number: ['A number', 'How many sites do you have?', 'min: 0'],
  callback: ['May we call you?', 'May we call you about your answers?'],
  note: ['Prose between questions', 'A word before we go on'],
}

/**
 * Make the snippets, by name.
 *
 * @example snippets()['Question: text'].prefix // 'q-text'
 */
export function snippets(): Record<string, Snippet> {
  const made = questionTypes.map((type): [string, Snippet] => {
    const [description, title, ...below] = parts[type]
    const body = [`## ${place(1, title)} {#${place(2, type)}}`, '', `type: ${type}`, ...below, '']
    return [`Question: ${type}`, { prefix: `q-${type}`, description, body }]
  })
  const page = [`# ${place(1, 'Page')} {#${place(2, 'page')}}`, '', '$0']
  return { Page: { prefix: 'page', description: 'A page', body: page }, ...Object.fromEntries(made) }
}
