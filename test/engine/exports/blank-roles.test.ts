import { describe, expect, test } from 'vitest'
import { answersOfBlank, blankRoles } from '#engine/exports/blank-roles.ts'
import { survey } from '../answers/survey-of-every-type.ts'

describe('a small role in rows of a confidential survey', () => {
  test('is not named, and never stands there alone', () => {
    const counts = [
      { role: 'executive', count: 2 },
      { role: 'buyer', count: 6 },
      { role: 'user', count: 20 },
    ]
    expect(blankRoles({}, counts)).toEqual(new Set(['executive', 'buyer']))
  })

  test('is named where every role is large enough', () => {
    expect(
      blankRoles({}, [
        { role: 'buyer', count: 5 },
        { role: 'user', count: 9 },
      ]),
    ).toEqual(new Set())
  })

  test('keeps the answers that all roles without a name are asked for, and no other', () => {
    const both = new Set(['buyer', 'user'])
    const answers = { refer: 9, care: { listen: 4, keep: 2 }, clear: 3, known: 'yes', seats: 4 }
    expect(answersOfBlank(survey, answers, both)).toEqual({ refer: 9, care: { listen: 4 }, seats: 4 })
    expect(answersOfBlank(survey, answers, new Set(['buyer']))).toMatchObject({
      care: { listen: 4, keep: 2 },
      clear: 3,
    })
    expect(answersOfBlank(survey, { care: { keep: 2 } }, both)).toEqual({})
  })
})
