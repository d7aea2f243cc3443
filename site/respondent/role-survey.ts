/** What one role's page needs of a survey: its rules without other roles, and its words as this role reads them. */

import { other } from '#engine/answers/answer.ts'
import { conditionText, type Labels } from '#engine/logic/condition-text.ts'
import { fill, fillPerson, wordsFor } from '#engine/logic/pipe.ts'
import { forRole } from '#engine/logic/questions.ts'
import type { CompiledSurvey, Question, QuestionWords, Survey, Wording } from '#engine/model.ts'
import { type NamedChoice, namedChoices, type ScaleNames, scaleNames } from '#engine/words/choice-words.ts'
import { escapeHtml } from '#engine/words/escape-html.ts'
import type { InterfaceWords } from '#engine/words/interface-words.ts'
import { roomFor } from './room-for.ts'

/** One thing to be answered: a question's only item, or a row of its battery. */
export interface Item {
  readonly key: string
  /** Safe HTML. */
  readonly label?: string
}

/** A question as a role reads it. */
export interface ShownQuestion {
  readonly question: Question
  /** Safe HTML, as is its help. */
  readonly title: string
  readonly help?: string
  readonly items: readonly Item[]
  /** What can be chosen; empty for numbers that stand for themselves, texts and notes. */
  readonly options: readonly NamedChoice[]
  readonly low?: string
  readonly high?: string
  /** Names of single numbers, where not all of them have one. */
  readonly between: Readonly<Record<string, string>>
  /** How many options can be put in order; 0 where there is no order. */
  readonly places: number
  /** When it is asked, in words. */
  readonly onlyIf?: string
  /** What a number must be, in words. */
  readonly range?: string
}

export interface ShownPage {
  readonly id: string
  readonly title: string
  readonly help?: string
  readonly questions: readonly ShownQuestion[]
}

/** Cut a survey's rules down to one role. */
export function rulesFor(survey: Survey, role: string): Survey {
  const rows = (of: Question['rows']) => forRole(of, role).map(({ id }) => ({ id, roles: [role] }))
  const pages = survey.pages
    .map((page) => ({
      ...page,
      questions: page.questions
        .filter(({ roles }) => roles.includes(role))
        .map((question) => ({
          ...question,
          roles: [role],
          rows: rows(question.rows),
          ...('options' in question ? { options: rows(question.options) } : {}),
        })),
    }))
    .filter(({ questions }) => questions.length > 0)
  const { retired: _, retiredRoles: __, breaks: ___, ...current } = survey
  return { ...current, roles: [role], groups: [], pages }
}

/** Read a survey's pages as one role does. */
export function pagesFor(
  { survey, words }: CompiledSurvey,
  role: string,
  language: string,
  ui: InterfaceWords,
): ShownPage[] {
  const own = words[language]
  if (!own) throw new Error(`${survey.id} has no words in ${language}`)
  const read = (wording: Wording | undefined) => (wording ? fillPerson(wordsFor(wording, role), {}) : '')
  const html = (wording: Wording | undefined) => (wording ? roomFor(wordsFor(wording, role)) : '')
  const asHtml = (wording: Wording | undefined) =>
    wording ? roomFor(escapeHtml(wordsFor(wording, role))) : ''
  const optionsOf = (question: Question): NamedChoice[] =>
    namedChoices(question, own.questions[question.id], role, ui).map(({ value, label }) => ({
      value,
      label: fillPerson(label, {}),
    }))
  const labels: Labels = {
    question: (id, row) => read(row === undefined ? own.questions[id]?.title : own.questions[id]?.rows[row]),
    value: (id, value) => {
      if (value === other) return ui.page.other
      const question = survey.pages
        .flatMap(({ questions }) => questions)
        .find((candidate) => candidate.id === id)
      return (question && optionsOf(question).find((option) => option.value === value)?.label) ?? value
    },
  }
  const show = (question: Question): ShownQuestion => {
    const said = own.questions[question.id]
    const rows = forRole(question.rows, role)
    const help = html(said?.help)
    return {
      question,
      title: asHtml(said?.title),
      ...(help ? { help } : {}),
      items:
        rows.length > 0
          ? rows.map(({ id }) => ({ key: `${question.id}.${id}`, label: asHtml(said?.rows[id]) }))
          : [{ key: question.id }],
      options: optionsOf(question),
      ...endsOf(question, said),
      places: placesOf(question, role),
      ...onlyIfOf(question, ui, labels),
      ...rangeOf(question, ui),
    }
  }
  return rulesFor(survey, role).pages.map(({ id, questions }) => {
    const help = html(own.pages[id]?.help)
    return {
      id,
      title: read(own.pages[id]?.title),
      ...(help ? { help } : {}),
      questions: questions.map(show),
    }
  })
}

/** Say when a question is asked, for those whose page shows it always. */
function onlyIfOf({ when, chosenIn }: Question, ui: InterfaceWords, labels: Labels): { onlyIf?: string } {
  const condition = when && fill(ui.page['only-if'], { condition: conditionText(when, ui.condition, labels) })
  const chosen =
    chosenIn !== undefined && fill(ui.page['only-chosen'], { question: labels.question(chosenIn) })
  const said = [condition, chosen].filter((text) => typeof text === 'string')
  return said.length > 0 ? { onlyIf: said.join(' ') } : {}
}

function placesOf(question: Question, role: string): number {
  if (question.type !== 'rank') return 0
  const options = forRole(question.options, role).length + (question.other ? 1 : 0)
  return Math.min(question.atMost ?? options, options)
}

function rangeOf(question: Question, { page }: InterfaceWords): { range?: string } {
  if (question.type !== 'number') return {}
  const { min, max } = question
  if (min !== undefined && max !== undefined) return { range: fill(page['number-range'], { min, max }) }
  if (min !== undefined) return { range: fill(page['number-from'], { min }) }
  return max === undefined ? {} : { range: fill(page['number-to'], { max }) }
}

/** Read what a scale's ends and single numbers are called. */
function endsOf(question: Question, said: QuestionWords | undefined): ScaleNames {
  const { low, high, between } = scaleNames(question, said)
  const names = Object.entries(between).map(([value, name]) => [value, fillPerson(name, {})] as const)
  return {
    ...(low ? { low: fillPerson(low, {}) } : {}),
    ...(high ? { high: fillPerson(high, {}) } : {}),
    between: Object.fromEntries(names),
  }
}
