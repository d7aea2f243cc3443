/** What an editor offers to put in, a snippet per question type, per mail, for a theme, and for what holds of all mails; every one of them is right as it comes. */
import type { MailWords } from '../mailing.ts'
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

/** Heading, subject and words of each mail. */
const mails: Readonly<
  Record<keyof MailWords['notices'], readonly [title: string, subject: string, body: string]>
> = {
  invitation: [
    'How are we doing for you?',
    'A few minutes: how are we doing for you?',
    'You see us at work, so you know what we do well and what we do not.',
  ],
  reminder: [
    'A short reminder',
    'Still time: how are we doing for you?',
    'Some days ago we asked how we are doing for you. We would still like to know.',
  ],
  feedback: [
    'What we heard',
    'What you told us, and what we will change',
    'You told us how we are doing. Here is what we heard, and what we will change, by when.',
  ],
}

const mailRules = [
  'mail:',
  `  from: ${place(1, 'surveys@company.example')}`,
  `  reply to: ${place(2, 'hello@company.example')}`,
  `  quiet hours: ${place(3, '20:00 to 08:00')}`,
  `  every: ${place(4, '180 days')}`,
  '',
]

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
  const pages = Object.entries(mails).map(([id, [title, subject, words]]): [string, Snippet] => {
    const body = [
      `# ${place(1, title)} {#${id}}`,
      '',
      `subject: ${place(2, subject)}`,
      '',
      place(3, words),
      '',
    ]
    return [`Mail: ${id}`, { prefix: `m-${id}`, description: `The ${id} by mail`, body }]
  })
  const page = [`# ${place(1, 'Page')} {#${place(2, 'page')}}`, '', '$0']
  return {
    Page: { prefix: 'page', description: 'A page', body: page },
    ...Object.fromEntries(made),
    ...Object.fromEntries(pages),
    Theme: {
      prefix: 'theme',
      description: 'A theme of comments, in the file of themes',
      body: [
        `# ${place(1, 'Price')} {#${place(2, 'price')}}`,
        '',
        `- ${place(3, 'price*, cost, costs')}`,
        '',
      ],
    },
    Mails: {
      prefix: 'mail',
      description: 'What holds for all mails, in the programme file',
      body: mailRules,
    },
  }
}
