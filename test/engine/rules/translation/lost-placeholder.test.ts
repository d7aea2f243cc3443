import { expect, test } from 'vitest'
import { checkLostPlaceholders } from '#engine/rules/translation/lost-placeholder.ts'
import { germanText, parseGerman } from '../../parse/translation-example.ts'

const check = (from: string, to: string) => {
  const text = germanText.replace(from, to)
  const translation = parseGerman(text)
  expect(translation.diagnostics).toEqual([])
  return checkLostPlaceholders(translation).map(({ at, message, suggestion, about }) => [
    about,
    text.slice(at.at, at.at + at.length),
    message,
    suggestion,
  ])
}

test('a lost placeholder is reported', () => {
  expect(check('Sie {company} empfehlen', 'Sie uns empfehlen')).toEqual([
    [
      'refer',
      'Würden Sie uns empfehlen?',
      '«refer» has lost {company}; the original says «Would you refer {company}?»',
      undefined,
    ],
  ])
  expect(check('{seller|Ihr Kontakt}', 'Ihr Kontakt')[0]).toContain(
    '«care» has lost {seller|…}; the original says «How often has {seller|your contact} …»',
  )
})

test('a misspelt one is reported where it stands, with the one that is meant', () => {
  expect(check('{company} empfehlen', '{firma} empfehlen')).toEqual([
    ['refer', '{firma}', '«{firma}» is no placeholder of the original; it has {company}', '{company}'],
  ])
})

test('one that stands for other things in the other form is reported', () => {
  expect(check('{seller|Ihr Kontakt}', '{seller}')).toEqual([
    ['care', '{seller}', '«{seller}» is no placeholder of the original; it has {seller|…}', '{seller|…}'],
  ])
})

test('one that the original does not have is reported', () => {
  expect(check('Bitte antworten Sie.', 'Bitte antworten Sie {company}.')).toEqual([
    ['invitation', '{company}', '«{company}» is no placeholder of the original; it has none', undefined],
  ])
})

test('words for single roles have the placeholders of the original’s words for them', () => {
  expect(check('as deciders: Wie oft hat unser', 'as deciders: Wie oft hat {company} unser')).toHaveLength(1)
})

test('words for when nothing is known are translated, and a placeholder may stand twice', () => {
  expect(check('{company} empfehlen', '{company} und nur {company} empfehlen')).toEqual([])
  expect(check('{seller|Ihr Kontakt}', '{seller|jemand von uns}')).toEqual([])
})
