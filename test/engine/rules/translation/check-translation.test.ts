import { expect, test } from 'vitest'
import { checkTranslation } from '#engine/rules/translation/check-translation.ts'
import { germanText, parseGerman } from '../../parse/translation-example.ts'

const names = { company: 'Hollinrime', competitors: { thermavane: 'Thermavane Limited' }, partners: {} }

test('every check runs, and what was found stands in the order of the file', () => {
  const text = germanText
    .replace('{company} empfehlen', 'uns empfehlen')
    .replace('Versprechen gehalten', 'kept promises')
    .replace('Thermavane GmbH', 'Thermavane Limited')
  const locked = {
    original: new Map([['invitation', 'Please come']]),
    translation: new Map([['invitation', 'Einladung']]),
  }
  expect(checkTranslation(parseGerman(text), names, locked).map(({ rule }) => rule)).toEqual([
    'stale-words',
    'lost-placeholder',
    'identical-words',
  ])
})

test('a whole translation is clean', () => {
  expect(checkTranslation(parseGerman(germanText), names, undefined)).toEqual([])
})
