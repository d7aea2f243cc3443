import { expect, test } from 'vitest'
import { parseProgramme } from '#engine/parse/parse-programme.ts'
import { parseSurvey } from '#engine/parse/parse-survey.ts'
import { checkIdenticalWords } from '#engine/rules/translation/identical-words.ts'
import { checkMissingNames, checkUnreadableIds } from '#engine/rules/translation/missing-names.ts'
import { germanText, lists, parseGerman, surveyText } from '../../parse/translation-example.ts'

test('all that a translation does not name is told at once, at its names or else at its beginning', () => {
  const some = germanText.replace('  user: Nutzung\n', '').replace('  seller: Ansprechperson\n', '')
  const message = expect.stringMatching(/^no name in «de» for user, seller: .*translate -- customers de»/)
  const names = { at: some.indexOf('names:'), length: 5 }
  expect(checkMissingNames(parseGerman(some), 'customers')).toEqual([
    { rule: 'missing-names', at: names, message, about: 'de' },
  ])
  const none = germanText.replace(/names:\n( {2}.*\n)+/, '')
  expect(checkMissingNames(parseGerman(none), 'customers')).toMatchObject([{ at: { at: 0, length: 3 } }])
})

test('words that are missing are not its business, and what is named is well', () => {
  const { missing, ...rest } = parseGerman(germanText.replace('low: Sicher nicht\n', ''))
  expect(missing).toHaveLength(1)
  expect(checkMissingNames({ ...rest, missing }, 'customers')).toEqual([])
})

test('a name that was left as the original reads is told like other words, by what it names', () => {
  const left = parseGerman(germanText.replace('Entscheidende', 'deciders').replace('Leitung', 'team leads'))
  expect(checkIdenticalWords(left, []).map(({ about }) => about)).toEqual(['lead', 'deciders'])
})

test('a survey of other letters than ids have is told what it does not name; any other may leave that out', () => {
  const programme = parseProgramme('programme.md', '', [])
  const found = (languages: string) => {
    const survey = parseSurvey('a', 'a.md', surveyText.replace('[en, de]', languages), lists)
    return checkUnreadableIds(survey, { programme, surveys: [survey] })
  }
  expect(found('[de, ja]')).toEqual([])
  expect(found('[ja, de]')).toMatchObject([
    { rule: 'missing-names', at: { at: surveyText.indexOf('names:') }, about: 'ja' },
  ])
  expect(found('[ar]')[0]?.message).toBe(
    'no name in «ar» for buyer, user, deciders, seller: they are called by their ids in results; write «names:»',
  )
})
