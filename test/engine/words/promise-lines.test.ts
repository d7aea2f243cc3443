import { describe, expect, test } from 'vitest'
import { languageNames } from '#engine/words/languages.ts'
import { promiseLines } from '#engine/words/promise-lines.ts'

const company = { company: 'Hollinrime', sender: 'Ines Hallworth' }
const named = { promise: 'named', links: 'optional', minutes: 4 } as const

test('without a day nothing is said of one', () => {
  expect(promiseLines(named, 'en', company)).not.toHaveProperty('until')
  expect(promiseLines(named, 'en', company, null)).not.toHaveProperty('until')
})

test('only who comes to a named survey by no link is promised less', () => {
  expect(promiseLines({ ...named, links: 'required' }, 'en', company)).not.toHaveProperty('open')
  for (const promise of ['confidential', 'anonymous'] as const)
    expect(promiseLines({ ...named, promise }, 'en', company)).not.toHaveProperty('open')
  const { promise, open } = promiseLines(named, 'en', company)
  expect(promise).toBe('Your answers reach Ines Hallworth, with your name.')
  expect(open).toBe('Your answers reach Ines Hallworth. Who you are they know only if you tell them.')
})

test('the last day is the one before the wave is closed', () => {
  expect(promiseLines(named, 'en', company, '2027-03-01').until).toBe('Until 28 February.')
  expect(promiseLines(named, 'de', company, '2028-03-01').until).toContain('29. Februar')
})

test('minutes are counted as the language counts them', () => {
  expect(promiseLines({ ...named, minutes: 1 }, 'en', company).minutes).toBe('About one minute.')
  expect(promiseLines({ ...named, minutes: 2 }, 'ar', company).minutes).toContain('دقيقتين')
})

describe.each(Object.keys(languageNames))('in %s', (language) => {
  test('every line is whole, for every promise', () => {
    for (const promise of ['named', 'confidential', 'anonymous'] as const) {
      const lines = Object.values(promiseLines({ ...named, promise }, language, company, '2027-02-01'))
      for (const line of lines) expect(line).toMatch(/^[^{}]+[.。]$/)
    }
  })

  test('digits are 0 to 9', () => {
    expect(promiseLines(named, language, company, '2027-02-01').until).toMatch(/31/)
  })
})

test('a Latin name inside an Arabic sentence is set apart', () => {
  expect(promiseLines(named, 'ar', company).promise).toContain('\u2068Ines Hallworth\u2069')
})
