/** Small surveys of every type and condition, and every way in which a person can answer them. */
import fc from 'fast-check'
import type { Answer, Answers } from '#engine/answers/answer.ts'
import { asked } from '#engine/logic/asked.ts'
import { allQuestions, forRole } from '#engine/logic/questions.ts'
import type { Condition, Question, Row, Survey } from '#engine/model.ts'

const roles = ['buyer', 'user']
const someRoles = fc.constantFrom(roles, roles, roles, ['buyer'], ['user'])
const someRows = (ids: readonly string[], most: number): fc.Arbitrary<Row[]> =>
  fc
    .subarray([...ids], { minLength: 1, maxLength: most })
    .chain((some) => fc.tuple(...some.map((id) => someRoles.map((of) => ({ id, roles: of })))))

const base = { rows: [] }
const rated = { from: 1, to: 3 }
const someKind: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  fc.constantFrom(
    { type: 'scale', ...base, ...rated },
    { type: 'referral', ...base, from: 0, to: 2 },
    { type: 'comparison', ...base },
    { type: 'text', lines: 1, ...base },
    { type: 'story', lines: 1, ...base },
    { type: 'callback', ...base },
    { type: 'note', ...base },
    { type: 'number', ...base, min: 0.99, max: 1.02 },
  ),
  someRows(['x', 'y'], 2).map((rows) => ({ type: 'agree', rows, ...rated })),
  fc
    .record({
      type: fc.constantFrom('choice', 'choices', 'rank'),
      options: someRows(['a', 'b', 'c'], 3),
      atMost: fc.constantFrom(undefined, 1, 2),
      other: fc.constantFrom(undefined, undefined, true),
    })
    .map(({ atMost, other, ...kind }) => ({
      ...base,
      ...kind,
      ...(kind.type === 'choice' || atMost === undefined ? {} : { atMost }),
      ...(other ? { other } : {}),
    })),
)

const values = ['0', '1', '2', '3', '1.01', 'better', 'same', 'a', 'b', 'other']

function someTest(before: readonly Question[]): fc.Arbitrary<Condition> {
  const subjects = before.flatMap(({ id, rows }) => [
    { question: id },
    ...rows.map((row) => ({ question: id, row: row.id })),
  ])
  const named = fc.constantFrom(...subjects)
  const compared = fc.constantFrom(...(['is', 'is not', 'any of', 'at least', 'at most'] as const))
  return fc
    .oneof(
      fc.record({
        subject: named,
        comparator: compared,
        value: fc.constantFrom(...values),
        more: fc.constantFrom(...values),
      }),
      fc.record({
        subject: named,
        comparator: fc.constantFrom('is answered' as const, 'is not answered' as const),
      }),
    )
    .map((found): Condition => {
      const { comparator } = found
      const given =
        'value' in found ? (comparator === 'any of' ? [found.value, found.more] : [found.value]) : []
      return { kind: 'test', ...found.subject, comparator, values: given }
    })
}

function someCondition(before: readonly Question[]): fc.Arbitrary<Condition> {
  const test = someTest(before)
  const joined = (part: fc.Arbitrary<Condition>) =>
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(part, { minLength: 2, maxLength: 3 }),
    })
  return fc.oneof({ weight: 2, arbitrary: test }, joined(test), joined(fc.oneof(test, joined(test))))
}

function someQuestion(id: string, before: readonly Question[]): fc.Arbitrary<Question> {
  const choices = before.filter((question) => 'options' in question)
  const chosen = choices.length > 0 ? fc.constantFrom(undefined, ...choices) : fc.constant(undefined)
  const parents = before.filter(({ parent }) => parent === undefined).map((question) => question.id)
  return fc
    .record({
      kind: someKind,
      chosen,
      parent: fc.constantFrom(undefined, undefined, ...parents),
      when: before.length > 0 ? fc.option(someCondition(before), { nil: undefined }) : fc.constant(undefined),
      required: fc.constantFrom('yes' as const, 'soft' as const, 'no' as const),
      cannotSay: fc.boolean(),
      of: someRoles,
    })
    .map(({ kind, chosen: source, parent, when, required, cannotSay, of }) => {
      const battery = source && kind.type === 'agree'
      return {
        id,
        ...kind,
        ...(battery ? { rows: source.options, chosenIn: source.id } : {}),
        ...(parent === undefined ? {} : { parent }),
        ...(when ? { when } : {}),
        required: kind.type === 'note' ? 'no' : required,
        cannotSay,
        roles: of,
      } as unknown as Question
    })
}

/** Surveys of up to five questions, each of which may hang on those before it. */
export const someSurvey: fc.Arbitrary<Survey> = fc.integer({ min: 2, max: 5 }).chain((count) => {
  let questions: fc.Arbitrary<Question[]> = fc.constant([])
  for (let index = 0; index < count; index++)
    questions = questions.chain((before) =>
      someQuestion(`q${index}`, before).map((next) => [...before, next]),
    )
  return questions.map(surveyOf)
})

/** Make a survey of questions. */
export function surveyOf(questions: readonly Question[]): Survey {
  return {
    id: 's',
    audience: 'customers',
    promise: 'named',
    languages: ['en'],
    minutes: 5,
    links: 'optional',
    attributes: [],
    roles,
    groups: [],
    pages: [{ id: 'p', questions }],
  }
}

/** Tell what the answers of everybody in a role come to, or nothing where there are too many of them. */
export function everyWay(survey: Survey, role: string, most: number) {
  const questions = allQuestions(survey).filter((question) => question.roles.includes(role))
  const ways = questions.map((question) => answersTo(question, role))
  const count = ways.reduce((product, { length }) => product * length, 1)
  if (count > most) return undefined
  let all: Answers[] = [{}]
  for (const [index, { id }] of questions.entries())
    all = all.flatMap((given) =>
      (ways[index] ?? []).map((answer) => (answer === undefined ? given : { ...given, [id]: answer })),
    )
  return all.map((answers) => new Set(asked(survey, role, answers).questions.map(({ id }) => id)))
}

function answersTo(question: Question, role: string): (Answer | undefined)[] {
  if (question.type === 'note') return [undefined]
  const values = [...valuesOf(question, role), ...(question.cannotSay ? [null] : [])]
  const all = question.required === 'yes' && values.length > 0 ? values : [undefined, ...values]
  if (question.rows.length === 0) return all
  let maps: Record<string, Answer>[] = [{}]
  for (const { id } of forRole(question.rows, role))
    maps = maps.flatMap((map) => all.map((answer) => (answer === undefined ? map : { ...map, [id]: answer })))
  return maps.map((map) => (Object.keys(map).length === 0 ? undefined : (map as Answer)))
}

function valuesOf(question: Question, role: string): Answer[] {
  switch (question.type) {
    case 'comparison':
      return ['better', 'same', 'worse']
    case 'text':
      return ['words']
    case 'story':
    case 'callback':
      return [true, false].map((consent) => ({ text: 'words', consent }))
    case 'number':
      return [0.99, 1, 1.01, 1.02]
    case 'choice':
      return optionsOf(question, role)
    case 'choices':
    case 'rank':
      return lists(optionsOf(question, role)).filter(
        ({ length }) => length > 0 && length <= (question.atMost ?? length),
      )
    case 'note':
      return []
    default:
      return Array.from({ length: question.to - question.from + 1 }, (_, step) => question.from + step)
  }
}

function optionsOf(question: Extract<Question, { options: unknown }>, role: string) {
  const own = question.other ? [{ option: 'other', text: 'words' } as const] : []
  return [...forRole(question.options, role).map(({ id }) => id), ...own]
}

function lists<T>([first, ...rest]: readonly T[]): T[][] {
  if (first === undefined) return [[]]
  return lists(rest).flatMap((list) => [list, [first, ...list]])
}
