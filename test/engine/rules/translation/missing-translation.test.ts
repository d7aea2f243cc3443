import { expect, test } from 'vitest'
import { checkMissingTranslations } from '#engine/rules/translation/missing-translation.ts'
import { original, surveyText } from '../../parse/translation-example.ts'

const check = (survey: string[], programme: string[], language: 'en' | 'de' = 'en') =>
  checkMissingTranslations(original, { language }, { survey, programme })

test('a language without its file is reported at the list of languages, with the command that begins one', () => {
  expect(check([], ['de'])).toEqual([
    {
      rule: 'missing-translation',
      at: { at: surveyText.indexOf('languages'), length: 9 },
      message:
        '«de» is listed, but there is no customers.de.md; «npm run surveys:translate -- customers de» begins one',
      about: 'de',
    },
  ])
})

test('the programme needs every language of a survey but its own, the survey’s first included', () => {
  expect(check(['de'], []).map(({ message }) => message)).toEqual([
    '«de» is listed, but there is no programme.de.md; «npm run surveys:translate -- programme de» begins one',
  ])
  expect(check(['de'], [], 'de').map(({ message }) => message)).toEqual([
    '«en» is listed, but there is no programme.en.md; «npm run surveys:translate -- programme en» begins one',
  ])
})

test('nothing is missing where every language has its files', () => {
  expect(check(['de'], ['de'])).toEqual([])
})
