import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkResponse } from '#engine/answers/check-response.ts'
import { fittingAnswers } from '#engine/answers/fitting-answers.ts'
import { issueItem } from '#engine/answers/issue-text.ts'
import { survey } from './survey-of-every-type.ts'

type Given = Readonly<Record<string, unknown>>
const keep = (role: string, given: Given) => {
  const { answers, issues } = fittingAnswers(survey, role, given)
  return [answers, issues.map(issueItem)]
}

describe('what does not fit is left out, and loses nothing else', () => {
  test.each<[string, Given, Given, string[]]>([
    ['nothing', {}, {}, []],
    ['no needed answer', { warm: 1 }, { warm: 1 }, []],
    ['a needed battery begun', { rivals: { acme: 'same' } }, { rivals: { acme: 'same' } }, []],
    ['one wrong answer', { refer: 11, warm: 1 }, { warm: 1 }, ['refer']],
    ['one wrong row', { care: { listen: 3, stray: 1 } }, { care: { listen: 3 } }, ['care.stray']],
    ['all rows', { care: { stray: 1 }, warm: 1 }, { warm: 1 }, ['care.stray']],
    [
      'a text that is too long',
      { tale: { text: 'x'.repeat(5001), consent: true }, warm: 1 },
      { warm: 1 },
      ['tale'],
    ],
    ['an option that nobody has', { decided: ['price', 'luck'], warm: 1 }, { warm: 1 }, ['decided']],
    ['a question that there is not', { stray: 1, warm: 1 }, { warm: 1 }, ['stray']],
    ['what is no answer', { warm: [1], refer: true }, {}, ['refer', 'warm']],
  ])('%s', (_, given, answers, left) => {
    expect(keep('user', given)).toEqual([answers, left])
  })

  test('names such as every object has', () => {
    expect(keep('user', JSON.parse('{"__proto__":{"a":1},"constructor":1,"warm":1}'))).toEqual([
      { warm: 1 },
      ['__proto__', 'constructor'],
    ])
  })

  test('what only a wrong answer had shown is dropped with it, and raises no issue', () => {
    expect(keep('buyer', { refer: -1, why: 'slow' })).toEqual([{}, ['refer']])
    expect(keep('buyer', { refer: 9, why: 5 })).toEqual([{ refer: 9 }, []])
  })
})

const anything = fc.oneof(
  fc.integer({ min: -3, max: 12 }),
  fc.constantFrom(null, '', 'yes', 'price', 'acme', true, 'x'.repeat(5001)),
  fc.array(fc.constantFrom('price', 'people', 'acme', 'speed', 'stray', ''), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('listen', 'keep', 'acme', 'stray'), fc.constantFrom(1, 9, 'same', null)),
  fc.record({ text: fc.constantFrom('', 'x'), consent: fc.boolean() }),
)
const ids = [...survey.pages.flatMap(({ questions }) => questions.map(({ id }) => id)), 'stray']

test('what is kept fits, whatever was given, and all of it where all of it fits', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...ids), anything),
      fc.constantFrom('buyer', 'user'),
      (given, role) => {
        const { answers, issues } = fittingAnswers(survey, role, given)
        const again = checkResponse(survey, role, answers)
        if (!again.ok) expect(again.issues.filter(({ rule }) => rule !== 'required')).toEqual([])
        expect(fittingAnswers(survey, role, answers)).toEqual({ answers, issues: [] })
        const whole = checkResponse(survey, role, given)
        if (whole.ok) expect({ answers, issues }).toEqual({ answers: whole.answers, issues: [] })
      },
    ),
  )
})
