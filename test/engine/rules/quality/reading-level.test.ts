import { expect, test } from 'vitest'
import { readingLevel } from '#engine/rules/quality/reading-level.ts'
import { syllables } from '#engine/rules/quality/syllables.ts'

test.each([
  [
    'en',
    {
      situation: 4,
      proposing: 3,
      asked: 1,
      wanted: 2,
      people: 2,
      care: 1,
      table: 2,
      business: 3,
      the: 1,
      promises: 3,
      one: 1,
    },
  ],
  ['de', { Kunde: 2, Freund: 1, zufrieden: 3, Beziehung: 3, Abteilung: 3, Häuser: 2, wir: 1 }],
  ['fr', { table: 1, promesse: 2, équipe: 2, satisfaction: 4, vous: 1 }],
  ['es', { empresa: 3, día: 2, situación: 3, bueno: 2, cliente: 2, seguir: 2, queremos: 3, maestro: 3 }],
])('syllables are counted as they are heard (%s)', (language, words) => {
  for (const [word, count] of Object.entries(words))
    expect(`${word} ${syllables(word, language)}`).toBe(`${word} ${count}`)
})

test('English is graded by words per sentence and syllables per word', () => {
  // 40 words of one syllable in 4 sentences: 0.39 × 10 + 11.8 × 1 − 15.59 = 0.11
  const sentence = 'the cat sat on the mat and saw the dog.'
  expect(readingLevel([sentence, sentence, sentence, sentence], 'en')).toEqual({
    hard: false,
    said: 'school year 0 by Flesch–Kincaid, where 10 should do',
  })
})

test('fewer than thirty words have no level, nor has a language without a formula', () => {
  expect(readingLevel(['the cat sat'], 'en')).toBeUndefined()
  expect(
    readingLevel(
      Array.from({ length: 40 }, () => 'كلمة واحدة.'),
      'ar',
    ),
  ).toBeUndefined()
})
