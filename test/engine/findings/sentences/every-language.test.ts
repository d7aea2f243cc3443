/** What holds of all sentences in all languages, and a table of them for readers; `UPDATE=1` writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sentence } from '#engine/findings/sentence.ts'
import { languageNames } from '#engine/words/languages.ts'
import { found } from './found.ts'
import { contextIn } from './in-language.ts'
import { said } from './said.ts'
import type { Said } from './saying.ts'

const update = process.env.UPDATE === '1'

const all: readonly Said[] = [
  ...found.map(({ about, finding, more, holds }) => ({
    about,
    holds,
    say: (language: string) => sentence(finding, language, contextIn(language, more)),
  })),
  ...said,
]

/** Numbers of a text in the order of reading, in English's way of writing them. */
function numbersIn(text: string, language: string): string[] {
  const decimal = new Intl.NumberFormat(language, { numberingSystem: 'latn' })
    .formatToParts(1.5)
    .find(({ type }) => type === 'decimal')
  return [...text.replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, '').matchAll(/−?\d+(?:[.,]\d+)?/g)].map(
    ([number]) => number.replace(decimal?.value ?? '.', '.'),
  )
}

const languages = Object.keys(languageNames)

test('no two of them go by one name, which would hide one from the table', () => {
  expect(new Set(all.map(({ about }) => about)).size).toBe(all.length)
})

describe.each(languages)('in %s', (language) => {
  test('every figure, limit and base that there is stands in its sentences', () => {
    for (const { about, say, holds } of all) {
      const text = say(language)
      const numbers = numbersIn(text, language)
      for (const one of holds) {
        const isNumber = /^−?[\d.]+%?$/.test(one)
        if (isNumber)
          expect([about, text, numbers]).toEqual([
            about,
            text,
            expect.arrayContaining([one.replace('%', '')]),
          ])
        else expect([about, text]).toEqual([about, expect.stringContaining(one)])
      }
    }
  })

  test('all are whole sentences of the language, with nothing left to fill in', () => {
    for (const { about, say } of all) {
      const text = say(language)
      expect([about, text]).not.toEqual([about, expect.stringMatching(/[{}]|undefined|NaN|null|Infinity/)])
      expect([about, text]).toEqual([about, expect.stringMatching(language === 'ja' ? /。$/ : /\.$/)])
      expect([about, text]).not.toEqual([about, expect.stringMatching(/ {2}|^\s|\s$|\.\.|。[。 ]/)])
      if (language !== 'en') expect([about, text]).not.toEqual([about, say('en')])
    }
  })

  test('a minus is no hyphen, and stays with its number where words run from right to left', () => {
    for (const { about, say } of all) {
      const text = say(language)
      expect([about, text]).not.toEqual([about, expect.stringMatching(/(^|[\s(：、])-\d/)])
      const others = text.replace(/\u2066−[\d.,]+\u2069/g, '')
      if (language === 'ar') expect([about, others]).not.toEqual([about, expect.stringContaining('−')])
    }
  })

  test('none names the score by its trademark, says what causes what, or that nothing has changed', () => {
    const forbidden =
      /\bNPS\b|promoter|\bcaus|verursach|provoqu|no change (?!larger)|keine Veränderung (?!größer)/i
    for (const { about, say } of all)
      expect([about, say(language)]).not.toEqual([about, expect.stringMatching(forbidden)])
  })

  test('all of them stand in the readers’ table', () => {
    const table = all.map(({ about, say }) => `## ${about}\n\n${say(language)}\n`).join('\n')
    const file = new URL(`../../../fixtures/sentences/${language}.md`, import.meta.url)
    if (update) writeFileSync(file, table)
    expect(table).toBe(readFileSync(file, 'utf8'))
  })
})
