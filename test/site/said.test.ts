import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stateOf } from '#engine/logic/promise-state.ts'
import { dayIn } from '#engine/logic/wave.ts'
import type { SiteFile } from '#engine/model.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { directionOf, languageNames } from '#engine/words/languages.ts'
import { nameOfDay } from '#engine/words/name-of-day.ts'
import { nameOfWave } from '#site/said/days.ts'
import { addressIn, siteLanguages } from '#site/site-address.ts'

const { promises, programmes } = JSON.parse(readFileSync('generated/site.json', 'utf8')) as SiteFile
const read = (address: string) => readFileSync(join('dist', address, 'index.html'), 'utf8')
/** The day on which the site was built. */
const today = dayIn(Object.values(programmes)[0]?.timeZone ?? 'UTC', statSync('dist/said/index.html').mtime)

test('it is told in the programme’s language and in every other that a survey speaks', () => {
  expect(siteLanguages).toEqual(['en', 'de', 'ar'])
  expect(siteLanguages.map((language) => addressIn('said', language))).toEqual([
    '/said/',
    '/said/de/',
    '/said/ar/',
  ])
})

describe.each(siteLanguages)('what was said and done, in %s', (language) => {
  const html = read(addressIn('said', language))
  const { said } = interfaceWords(language)

  test('is a page of its language that search engines do not list', () => {
    expect(html).toContain(`<html lang="${language}" dir="${directionOf(language)}"`)
    expect(html).toContain('<meta name="robots" content="noindex">')
    const alternates = [...html.matchAll(/<link rel="alternate" hreflang="(\w+)" href="([^"]+)"/g)]
    expect(alternates.map(([, other, href]) => [other, href])).toEqual(
      siteLanguages.map((other) => [other, addressIn('said', other)]),
    )
  })

  test('tells every promise in this language, with its days, under how it stands', () => {
    expect(promises.length).toBeGreaterThan(2)
    for (const { terms, words } of promises) {
      const [, article = ''] = new RegExp(`<article id="${terms.id}"([\\s\\S]*?)</article>`).exec(html) ?? []
      expect(article).toContain(`data-state="${stateOf(terms, today)}"`)
      expect(article).toContain(words[language]?.title)
      expect(article).toContain(words[language]?.said.body)
      expect(article).toContain(words[language]?.do.body)
      expect(article).toContain(`<time datetime="${terms.due}">${nameOfDay(terms.due, language)}</time>`)
      expect(html).toContain(said[stateOf(terms, today)])
    }
    expect(html.match(/<article/g)).toHaveLength(promises.length)
    expect(html).not.toContain(said.none)
  })

  test('says as of which day, needs no script, and leaves no placeholder open', () => {
    expect(html).toContain(said['as-of'].replace('{day}', nameOfDay(today, language)))
    expect(html).not.toMatch(/<script|\{[a-z-]+\}/)
  })
})

describe('a day', () => {
  test('is written as its language writes it, in the digits 0–9', () => {
    expect(nameOfDay('2027-01-31', 'en')).toBe('31 January 2027')
    for (const language of Object.keys(languageNames))
      expect(nameOfDay('2027-01-31', language)).toMatch(/^(?=.*2027)(?=.*31)[^٠-٩]+$/)
  })
})

describe('a wave', () => {
  test('of a survey that has only one has no name', () => {
    expect(nameOfWave('all', interfaceWords('en').said, 'en')).toBe('')
  })

  test.each([
    ['2026', '2026'],
    ['2026-H1', 'first half of 2026'],
    ['2026-H2', 'second half of 2026'],
    ['2026-Q3', 'quarter 3 of 2026'],
    ['2026-09', 'September 2026'],
  ])('%s is called %s', (wave, name) => {
    expect(nameOfWave(wave, interfaceWords('en').said, 'en')).toBe(name)
  })
})
