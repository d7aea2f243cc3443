/** What every candidate asks: the questions of one built page, in the few shapes that any form has; draws nothing. */
import { readFileSync } from 'node:fs'
import type { SiteFile } from '#engine/model.ts'
import type { NamedChoice } from '#engine/words/choice-words.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { pagesFor, type ShownQuestion } from '../../../site/respondent/role-survey.ts'
import type { BuiltPage } from '../pages/built-pages.ts'

export interface Asked {
  readonly title: string
  readonly pages: readonly AskedPage[]
}

export interface AskedPage {
  readonly title: string
  readonly questions: readonly AskedQuestion[]
}

/** Of `numbers`, `one` and `several` the options are chosen from; of a `ranking` so many of them are put in order. */
export interface AskedQuestion {
  readonly id: string
  readonly title: string
  readonly kind: 'numbers' | 'one' | 'several' | 'ranking' | 'words'
  readonly options: readonly NamedChoice[]
  /** Items of a battery; empty where the question is answered once. */
  readonly rows: readonly { readonly id: string; readonly label: string }[]
  readonly low: string
  readonly high: string
  readonly lines: number
  readonly places: number
}

/** Read the questions of a page; all of them, because without a script all are shown. */
export function askedOn({ survey: id, role }: BuiltPage): Asked {
  const { surveys } = JSON.parse(readFileSync('generated/site.json', 'utf8')) as SiteFile
  const compiled = surveys.find(({ survey }) => survey.id === id)
  if (!compiled) throw new Error(`${id} was built, but is compiled no more: run «npm run build» again.`)
  const language = compiled.survey.languages[0] ?? 'en'
  const words = interfaceWords(language)
  const pages = pagesFor(compiled, role, language, words).map(({ title, questions }) => ({
    title,
    questions: questions
      .filter(({ question }) => question.type !== 'note')
      .map((shown) => asked(shown, words['cannot-say'], words.page.other)),
  }))
  return { title: compiled.words[language]?.title ?? '', pages }
}

/** Name the item that stands first among those answered by a circle. */
export function firstOf({ pages }: Asked): string {
  const first = pages
    .flatMap(({ questions }) => questions)
    .find(({ kind }) => kind === 'numbers' || kind === 'one')
  return first?.rows[0]?.id ?? first?.id ?? ''
}

function asked(shown: ShownQuestion, cannotSay: string, other: string): AskedQuestion {
  const { question, title, items, low = '', high = '', places } = shown
  const more = [
    ...('other' in question && question.other ? [{ value: 'other', label: other }] : []),
    ...(question.cannotSay ? [{ value: 'cannot-say', label: cannotSay }] : []),
  ]
  return {
    id: question.id,
    title: textOf(title),
    low,
    high,
    places,
    kind: kindOf(shown),
    options: [...(shown.options.length > 0 ? shown.options : numbersOf(question)), ...more],
    rows:
      question.rows.length > 0 ? items.map(({ key, label = '' }) => ({ id: key, label: textOf(label) })) : [],
    lines: 'lines' in question ? question.lines : 1,
  }
}

/** Read the text of a title, which comes as HTML. */
function textOf(html: string): string {
  const entities: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  }
  return html.replaceAll(/<[^>]*>/g, '').replaceAll(/&[a-z0-9#]+;/g, (entity) => entities[entity] ?? entity)
}

function kindOf({ question, options }: ShownQuestion): AskedQuestion['kind'] {
  if (question.type === 'choices') return 'several'
  if (question.type === 'rank') return 'ranking'
  if (options.length > 0) return 'one'
  return 'from' in question ? 'numbers' : 'words'
}

function numbersOf(question: ShownQuestion['question']): NamedChoice[] {
  if (!('from' in question)) return []
  const { from, to } = question
  return Array.from({ length: to - from + 1 }, (_, step) => String(from + step)).map((value) => ({
    value,
    label: value,
  }))
}
