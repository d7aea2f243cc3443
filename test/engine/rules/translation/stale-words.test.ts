import { expect, test } from 'vitest'
import { checkStaleWords } from '#engine/rules/translation/stale-words.ts'
import { germanText, parseGerman } from '../../parse/translation-example.ts'

const german = parseGerman(germanText)
const check = (before: string | undefined, translatedBefore: string | undefined) =>
  checkStaleWords(
    german,
    new Map(before === undefined ? [] : [['refer low', before]]),
    new Map(translatedBefore === undefined ? [] : [['refer low', translatedBefore]]),
  )

test('a text that was reworded while its translation was not is reported', () => {
  expect(check('Surely not', 'Sicher nicht')).toEqual([
    {
      rule: 'stale-words',
      at: { at: germanText.indexOf('Sicher nicht'), length: 12 },
      message:
        '«refer low» was «Surely not» when it was translated and is «Certainly not» now; translate it anew',
      about: 'refer',
    },
  ])
})

test.each([
  ['both were reworded', 'Surely not', 'Bestimmt nicht'],
  ['only the translation was', 'Certainly not', 'Bestimmt nicht'],
  ['neither was', 'Certainly not', 'Sicher nicht'],
  ['the original has only other blanks', ' Certainly  not', 'Sicher nicht'],
  ['the original was never deployed', undefined, 'Sicher nicht'],
  ['the translation was never deployed', 'Surely not', undefined],
])('nothing is reported where %s', (_, before, translatedBefore) => {
  expect(check(before, translatedBefore)).toEqual([])
})
