/** Checking what only the whole file shows: names in conditions, repeated ids, scales of one measure, placeholders. */
import type { Question, Survey } from '../model.ts'
import type { TestPlace } from './condition.ts'
import { nearest } from './nearest.ts'
import type { Outline } from './outline.ts'
import type { ReadQuestion } from './question.ts'
import type { Source } from './source.ts'

/** Check a survey as a whole. */
export function crossCheck(
  source: Source,
  survey: Survey,
  outline: Outline,
  read: readonly ReadQuestion[],
): void {
  checkIds(source, outline)
  const order = new Map(read.map(({ question }, index) => [question.id, index]))
  for (const [index, { question, tests }] of read.entries()) {
    for (const { test, at, length } of tests) {
      const subjectIndex = order.get(test.question)
      const subject = subjectIndex === undefined ? undefined : read[subjectIndex]?.question
      if (!subject || subjectIndex === undefined) {
        source.report(
          at,
          length,
          'unknown-question',
          `the condition asks about «${test.question}», which is no question`,
          { suggestion: nearest(test.question, order.keys()) },
        )
        continue
      }
      if (subjectIndex >= index)
        source.report(
          at,
          length,
          'forward-reference',
          `«${test.question}» is asked later than «${question.id}»; conditions look back only`,
        )
      const never = question.roles.filter((role) => !subject.roles.includes(role))
      if (never.length > 0)
        source.report(
          at,
          length,
          'role-not-asked',
          `«${test.question}» is never asked of ${never.join(', ')}, so «${question.id}» stays hidden for them`,
        )
      for (const { rule, message, suggestion } of mistakesOf(subject, test))
        source.report(at, length, rule, message, { suggestion })
    }
  }
  checkMeasures(source, read)
  checkRoles(source, survey, read)
}

/** Placeholders that stand for a fixed text at build time. */
export const fixedPlaceholders = ['company', 'sector', 'period']

/** Check that every `{placeholder}` of a text names something that exists. */
export function checkPlaceholders(source: Source, attributes: readonly string[]): void {
  for (const match of source.text.matchAll(/\{([^{}#\n][^{}\n]*)\}/g)) {
    const [name = '', fallback] = (match[1] ?? '').split('|', 2)
    if (fallback === undefined && fixedPlaceholders.includes(name)) continue
    if (fallback !== undefined && attributes.includes(name)) continue
    const known = [...fixedPlaceholders, ...attributes]
    const message = attributes.includes(name)
      ? `«{${name}}» needs words for when nothing is known: {${name}|…}`
      : `«{${name}}» stands for nothing (known: ${known.join(', ')})`
    source.report(match.index, match[0].length, 'unknown-placeholder', message, {
      suggestion: attributes.includes(name) ? undefined : nearest(name, known),
    })
  }
}

function checkIds(source: Source, outline: Outline): void {
  const seen = new Map<string, string>()
  for (const page of outline.pages) {
    for (const block of [page, ...page.questions]) {
      const before = seen.get(block.id)
      if (before !== undefined)
        source.report(
          block.idAt,
          block.id.length,
          'duplicate-id',
          `«${block.id}» is already the id of «${before}»`,
        )
      else seen.set(block.id, block.title)
    }
    if (page.questions.length === 0)
      source.report(page.at, page.title.length, 'empty-page', `page «${page.id}» asks nothing`)
  }
  if (outline.pages.length === 0)
    source.report(source.text.length, 1, 'no-page', 'the survey has no page; begin with «# Page title {#id}»')
}

interface Mistake {
  readonly rule: string
  readonly message: string
  readonly suggestion?: string | undefined
}

function mistakesOf(subject: Question, test: TestPlace['test']): Mistake[] {
  const rows = subject.rows.map(({ id }) => id)
  if (test.row !== undefined && !rows.includes(test.row)) {
    const message = `«${subject.id}» has no row «${test.row}»`
    return [{ rule: 'unknown-row', message, suggestion: nearest(test.row, rows) }]
  }
  if (test.comparator.endsWith('answered')) return []
  if (rows.length > 0 && test.row === undefined)
    return [
      { rule: 'needs-row', message: `«${subject.id}» is a battery; name a row, ${subject.id}.${rows[0]}` },
    ]
  if (test.comparator.startsWith('at ') && !('from' in subject))
    return [{ rule: 'impossible-value', message: `«${subject.id}» is answered by no number` }]
  const known = possibleValues(subject)
  if (known === undefined) {
    const message = `the words of «${subject.id}» cannot be compared; ask whether it «is answered»`
    return [{ rule: 'impossible-value', message }]
  }
  return test.values
    .filter((value) => !known.includes(value))
    .map((value) => ({
      rule: 'impossible-value',
      message: `«${value}» is no answer to «${subject.id}» (${known.join(', ')})`,
      suggestion: nearest(value, known),
    }))
}

function possibleValues(subject: Question): string[] | undefined {
  switch (subject.type) {
    case 'comparison':
      return ['better', 'same', 'worse']
    case 'choice':
    case 'choices':
      return subject.options.map(({ id }) => id)
    case 'text':
    case 'note':
      return undefined
    default:
      return Array.from({ length: subject.to - subject.from + 1 }, (_, step) => String(subject.from + step))
  }
}

function checkMeasures(source: Source, read: readonly ReadQuestion[]): void {
  const scales = new Map<string, Question>()
  for (const { question, block } of read) {
    if (question.measure !== 'care' || !('from' in question)) continue
    const first = scales.get(question.measure) ?? question
    scales.set(question.measure, first)
    if ('from' in first && (first.from !== question.from || first.to !== question.to))
      source.report(
        block.at,
        block.title.length,
        'mixed-scale',
        `«${question.id}» measures care on another scale than «${first.id}»; one index needs one scale`,
      )
  }
}

function checkRoles(source: Source, survey: Survey, read: readonly ReadQuestion[]): void {
  for (const role of survey.roles) {
    if (!read.some(({ question }) => question.roles.includes(role)))
      source.report(0, 3, 'empty-role', `«${role}» is asked nothing`)
  }
}
