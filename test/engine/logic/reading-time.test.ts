import { expect, test } from 'vitest'
import { readingSeconds } from '#engine/logic/reading-time.ts'

test('English is read at 238 words a minute, on a phone a fifth slower', () => {
  expect(readingSeconds('word '.repeat(238), 'en')).toBeCloseTo(72, 10)
})

test('Japanese is read by characters, marks not counted', () => {
  expect(readingSeconds('値、'.repeat(373), 'ja')).toBeCloseTo(72, 10)
})

test('markup and attribute names are not read, fallbacks are', () => {
  expect(readingSeconds('<p>Two <em>words</em></p>', 'en')).toBeCloseTo(readingSeconds('Two words', 'en'), 10)
  expect(readingSeconds('did {seller|the people} call', 'en')).toBeCloseTo(
    readingSeconds('did the people call', 'en'),
    10,
  )
})

test('nothing takes no time', () => {
  expect(readingSeconds('', 'de')).toBe(0)
})
