import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#engine/answers/answer.ts'
import { checkResponse } from '#engine/answers/check-response.ts'
import type { Issue } from '#engine/answers/issue.ts'
import { asked } from '#engine/logic/asked.ts'
import { findQuestion, forRole } from '#engine/logic/questions.ts'
import { type Reach, reachOf } from '#engine/logic/reach/reach.ts'
import type { Condition, Question, Survey } from '#engine/model.ts'
import { everyWay, someSurvey, surveyOf } from './some-surveys.ts'

const timeout = 120_000
const runs = 400
const ids = (survey: Survey, role: string, answers = {}) =>
  asked(survey, role, answers).questions.map(({ id }) => id)

function expectWitnesses(
  survey: Survey,
  role: string,
  { question, witness, counter, lostRows }: Reach,
): void {
  const { id, parent = id, rows } = question
  if (witness) expect(ids(survey, role, witness)).toEqual(expect.arrayContaining([id, parent]))
  if (counter) expect(ids(survey, role, counter)).not.toContain(id)
  if (counter && parent !== id) expect(ids(survey, role, counter)).toContain(parent)
  for (const answers of [witness, counter]) if (answers) expectSendable(survey, role, answers)
  expect(rows.map((row) => row.id)).toEqual(expect.arrayContaining([...lostRows]))
}

function expectSendable(survey: Survey, role: string, answers: Answers): void {
  const checked = checkResponse(survey, role, answers)
  if (!checked.ok) expect(checked.issues.filter((issue) => canAnswer(survey, role, issue))).toEqual([])
}

/** A choice none of whose options a role sees can be answered by nobody in it, whether it must be or not. */
function canAnswer(survey: Survey, role: string, issue: Issue): boolean {
  const question = findQuestion(survey, issue.question)
  if (issue.rule !== 'required' || !question || !('options' in question)) return true
  return forRole(question.options, role).length > 0 || question.other === true || question.cannotSay
}

describe('any small survey', () => {
  test('is reached as trying every answer shows', { timeout }, () => {
    fc.assert(
      fc.property(someSurvey, fc.constantFrom('buyer', 'user'), (survey, role) => {
        const ways = everyWay(survey, role, 20_000)
        fc.pre(ways !== undefined)
        for (const { question, asked: found, counter } of reachOf(survey, role)) {
          const { id, parent } = question
          if (found === 'undecided') continue
          const count = ways.filter((way) => way.has(id)).length
          const expected = count === 0 ? 'never' : count === ways.length ? 'always' : 'sometimes'
          expect([id, found]).toEqual([id, expected])
          const fails = ways.some((way) => !way.has(id) && (parent === undefined || way.has(parent)))
          if (found !== 'never') expect([id, counter !== undefined]).toEqual([id, fails])
        }
      }),
      { numRuns: runs },
    )
  })

  test('is decided, as its conditions look back only', { timeout }, () => {
    fc.assert(
      fc.property(someSurvey, fc.constantFrom('buyer', 'user'), (survey, role) => {
        expect(reachOf(survey, role).filter((one) => one.asked === 'undecided')).toEqual([])
      }),
      { numRuns: runs },
    )
  })

  test('has witnesses that hold, and that may be sent', { timeout }, () => {
    fc.assert(
      fc.property(someSurvey, fc.constantFrom('buyer', 'user'), (survey, role) => {
        for (const one of reachOf(survey, role)) expectWitnesses(survey, role, one)
      }),
      { numRuns: runs },
    )
  })

  test('says why, where a question is never asked', { timeout }, () => {
    fc.assert(
      fc.property(someSurvey, (survey) => {
        for (const one of reachOf(survey, 'buyer')) {
          if (one.asked !== 'never') continue
          expect(one.conflict).toBeDefined()
          if (one.conflict?.kind === 'together') expect(one.conflict.needed.length).toBeGreaterThan(0)
          else expect(one.conflict?.questions.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: runs },
    )
  })
})

const rated = (id: string, when?: Condition, more: Partial<Question> = {}): Question =>
  ({
    id,
    type: 'referral',
    from: 0,
    to: 10,
    rows: [],
    roles: ['buyer'],
    required: 'no',
    cannotSay: false,
    ...(when ? { when } : {}),
    ...more,
  }) as Question
const is = (
  question: string,
  comparator: Extract<Condition, { kind: 'test' }>['comparator'],
  ...values: string[]
) => ({ kind: 'test', question, comparator, values }) as const
const both = (...of: Condition[]): Condition => ({ kind: 'and', of })
const either = (...of: Condition[]): Condition => ({ kind: 'or', of })

test('a question without a condition is always asked', () => {
  expect(reachOf(surveyOf([rated('q')]), 'buyer')).toMatchObject([{ asked: 'always', witness: {} }])
})

test('conditions that contradict each other along the way are told apart from all others', () => {
  const survey = surveyOf([
    rated('refer'),
    rated('other'),
    rated('low', both(is('refer', 'at most', '6'), is('other', 'is answered'))),
    rated('high', both(is('low', 'is answered'), is('other', 'at least', '1'), is('refer', 'at least', '9'))),
    rated('after', is('high', 'is', '3')),
  ])
  expect(reachOf(survey, 'buyer').slice(3)).toMatchObject([
    {
      asked: 'never',
      conflict: {
        kind: 'together',
        needed: [
          { of: 'low', condition: is('refer', 'at most', '6') },
          { of: 'high', condition: is('refer', 'at least', '9') },
        ],
      },
    },
    { asked: 'never', conflict: { kind: 'after', questions: ['high'] } },
  ])
})

test('"at least the lowest, or unanswered" fails for those who cannot say, and only for them', () => {
  const when = either(is('q', 'at least', '0'), is('q', 'is not answered'))
  const survey = (cannotSay: boolean) => surveyOf([rated('q', undefined, { cannotSay }), rated('r', when)])
  expect(reachOf(survey(true), 'buyer')[1]).toMatchObject({
    asked: 'sometimes',
    canFail: true,
    counter: { q: null },
  })
  expect(reachOf(survey(false), 'buyer')[1]).toMatchObject({ asked: 'always', canFail: false })
})

test('what must be answered is never unanswered', () => {
  const survey = surveyOf([
    rated('q', undefined, { required: 'yes' }),
    rated('r', is('q', 'is not answered')),
  ])
  expect(reachOf(survey, 'buyer')[1]).toMatchObject({ asked: 'never' })
})

test('a follow-up may be hidden along with its question although its own condition cannot fail', () => {
  const survey = surveyOf([
    rated('q'),
    rated('r', is('q', 'at most', '6')),
    rated('s', is('q', 'is answered'), { parent: 'r' }),
  ])
  expect(reachOf(survey, 'buyer')[2]).toMatchObject({ asked: 'sometimes', canFail: false })
  expect(reachOf(survey, 'buyer')[2]?.counter).toBeUndefined()
})

test('rows that can never have been chosen are lost', () => {
  const rows = ['a', 'b'].map((id) => ({ id, roles: ['buyer'] }))
  const survey = surveyOf([
    rated('known', undefined, { type: 'choice', options: rows } as Partial<Question>),
    rated('rivals', is('known', 'is', 'a'), { rows, chosenIn: 'known' }),
  ])
  expect(reachOf(survey, 'buyer')[1]).toMatchObject({
    asked: 'sometimes',
    lostRows: ['b'],
    witness: { known: 'a' },
  })
})

test.each<[string, Question[]]>([
  ['what is asked later', [rated('q', is('r', 'is answered')), rated('r')]],
  ['itself', [rated('q', is('q', 'is answered'))]],
  ['nothing known', [rated('q', is('x', 'is not answered'))]],
  ['a row that there is not', [rated('p'), { ...rated('q', { ...is('p', 'is answered'), row: 'x' }) }]],
  ['one of two questions of one name', [rated('p'), rated('p'), rated('q', is('p', 'is answered'))]],
])('a condition about %s leaves its question undecided, and what hangs on it', (_, questions) => {
  const survey = surveyOf([...questions, rated('after', is('q', 'at least', '3'))])
  const found = new Map(reachOf(survey, 'buyer').map((one) => [one.question.id, one.asked]))
  expect([found.get('q'), found.get('after')]).toEqual(['undecided', 'undecided'])
})

const count = 5000
const chain = (condition: (before: string, index: number) => Condition) =>
  surveyOf(
    Array.from({ length: count }, (_, index) =>
      rated(`q${index}`, index === 0 ? undefined : condition(`q${index - 1}`, index)),
    ),
  )

test.each<[string, (before: string, index: number) => Condition]>([
  ['answered', (before) => is(before, 'is answered')],
  ['low', (before) => is(before, 'at most', '3')],
  ['unanswered', (before) => is(before, 'is not answered')],
  ['low, or the first was high', (before) => either(is(before, 'at most', '3'), is('q0', 'at least', '9'))],
])(
  'five thousand questions, each asked where the one before was %s, are decided',
  { timeout },
  (_, condition) => {
    const found = reachOf(chain(condition), 'buyer')
    expect(new Set(found.slice(1).map((one) => one.asked))).toEqual(new Set(['sometimes']))
    const last = found.at(-1)
    expect(ids(chain(condition), 'buyer', last?.witness)).toContain(`q${count - 1}`)
  },
)

test('a contradiction at the end of five thousand questions is found, and told in two conditions', {
  timeout,
}, () => {
  const survey = chain((before, index) =>
    index === count - 1
      ? both(is(before, 'is answered'), is('q1', 'at least', '9'))
      : is(before, index === 2 ? 'at most' : 'is answered', ...(index === 2 ? ['6'] : [])),
  )
  const last = reachOf(survey, 'buyer').at(-1)
  expect(last).toMatchObject({
    asked: 'never',
    conflict: { needed: [{ of: 'q2' }, { of: `q${count - 1}` }] },
  })
})

test('what takes too long to decide is left undecided', { timeout }, () => {
  // Eleven answers into ten drawers, no two into the same: no search of this kind sees soon that it cannot be.
  const pigeons = Array.from({ length: 11 }, (_, index) => rated(`p${index}`, undefined, { required: 'yes' }))
  const drawers = Array.from({ length: 10 }, (_, drawer) => String(drawer))
  const apart = pigeons.flatMap((one, index) =>
    pigeons
      .slice(index + 1)
      .flatMap((two) =>
        drawers.map((drawer) => either(is(one.id, 'is not', drawer), is(two.id, 'is not', drawer))),
      ),
  )
  const housed = pigeons.map((one) => is(one.id, 'at most', '9'))
  const survey = surveyOf([...pigeons, rated('last', both(...apart, ...housed))])
  expect(reachOf(survey, 'buyer').at(-1)).toMatchObject({ asked: 'undecided' })
})
