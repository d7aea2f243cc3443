import { expect, test } from 'vitest'
import { type ParsedSurvey, parseSurvey } from '#engine/parse/parse-survey.ts'
import { checkRetention } from '#engine/rules/protection/check-retention.ts'
import { parsed } from '../../lock/deployed.ts'

const refer = '## Would you refer us? {#refer}\n\ntype: referral\n\n'
const why = '## Why? {#why}\n\ntype: text\n\n'
const told = (survey: ParsedSurvey) => checkRetention(survey).map(({ rule }) => rule)
const placeIn = (survey: ParsedSurvey) => {
  const [breach] = checkRetention(survey)
  return survey.text.slice(breach?.at.at, (breach?.at.at ?? 0) + (breach?.at.length ?? 0))
}
const closing = (promise: string) => `fieldwork: 3 weeks\nprivacy: ${promise}`

test.each(['named', 'confidential'])('a %s survey without «retain:» is told at its promise', (promise) => {
  const survey = parsed(refer, closing(promise))
  expect(told(survey)).toEqual(['no-retention'])
  expect(placeIn(survey)).toBe('privacy')
})

test('a survey that names no promise is told at its audience', () => {
  expect(placeIn(parsed(refer))).toBe('audience')
})

test('an anonymous survey is told only where people may be known by their words', () => {
  expect(told(parsed(refer, closing('anonymous')))).toEqual([])
  const survey = parsed(`${refer}${why}`, closing('anonymous'))
  expect(told(survey)).toEqual(['no-retention'])
  expect(checkRetention(survey)[0]?.message).toContain('what they write in «why»')
})

test('a survey that no file ever closes is not told, for nothing would begin the time', () => {
  const text = `---\ntitle: T\naudience: customers\nroles:\n  buyer: You choose\n---\n\n# P {#p}\n\n${refer}`
  expect(told(parseSurvey('s', 's.md', text))).toEqual([])
})

test('a survey that says how long is not told', () => {
  expect(told(parsed(`${refer}${why}`, 'retain: 24 months'))).toEqual([])
})
