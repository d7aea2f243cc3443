import { describe, expect, test } from 'vitest'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { type Language, languageNames } from '#engine/words/languages.ts'

const languages = Object.keys(languageNames) as Language[]
const others = languages.filter((language) => language !== 'en')

type Tree = { readonly [key: string]: string | Tree }
const treeOf = (language: string) => interfaceWords(language) as unknown as Tree

/** Whether something holds the forms of words that count. */
const isPlural = (value: string | Tree): value is Record<string, string> =>
  typeof value !== 'string' && typeof value.other === 'string' && Object.keys(value).every(isCategory)
const isCategory = (key: string) => ['zero', 'one', 'two', 'few', 'many', 'other'].includes(key)

/** All texts by their keys; the forms of words that count are one entry. */
function entries(tree: Tree, above = ''): [string, string | Record<string, string>][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' || isPlural(value)
      ? [[above + key, value] as [string, string | Record<string, string>]]
      : entries(value, `${above}${key}.`),
  )
}

/** Every text by its key, forms of words that count among them. */
function texts(language: string): [string, string][] {
  return entries(treeOf(language)).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[key, value]]
      : Object.entries(value).map(([form, text]) => [`${key}.${form}`, text]),
  )
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{([A-Za-z-]+)\}/g)].map(([, name]) => name).toSorted()

/** Whether a category of a language is that of one single number, which the form may then spell out. */
function standsForOne(language: string, category: string): boolean {
  const rules = new Intl.PluralRules(language)
  return (
    Array.from({ length: 1001 }, (_, count) => rules.select(count)).filter((one) => one === category)
      .length === 1
  )
}

describe.each(others)('the words in %s', (language) => {
  test('are those of English, neither more nor fewer, in the same order', () => {
    const keys = (of: string) => entries(treeOf(of)).map(([key]) => key)
    expect(keys(language)).toEqual(keys('en'))
  })

  test('hold the same placeholders as English', () => {
    const english = new Map(entries(treeOf('en')))
    for (const [key, value] of entries(treeOf(language))) {
      const said = english.get(key)
      if (typeof value === 'string')
        expect([key, placeholders(value)]).toEqual([key, placeholders(String(said))])
      else
        for (const [form, text] of Object.entries(value))
          if (!standsForOne(language, form) || placeholders(text).length > 0)
            expect([key, form, placeholders(text)]).toEqual([
              key,
              form,
              placeholders((said as Record<string, string>).other ?? ''),
            ])
    }
  })

  test('are said in no sentence as in English', () => {
    const english = new Map(texts('en'))
    // What two languages write alike without either having been forgotten.
    const alike = [
      'page.progress',
      'page.at-most',
      'mail.pair',
      'finding.named',
      'finding.points.one',
      'finding.points.other',
    ]
    const same = texts(language).filter(([key, text]) => english.get(key) === text && !alike.includes(key))
    expect(same).toEqual([])
  })
})

describe.each(languages)('the words in %s', (language) => {
  test('count in every category of the language, and in no other', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    const counting = entries(treeOf(language)).filter(([, value]) => typeof value !== 'string')
    expect(counting.length).toBeGreaterThan(2)
    for (const [key, forms] of counting)
      expect([key, Object.keys(forms).toSorted()]).toEqual([key, pluralCategories.toSorted()])
  })

  test('begin and end with no blank where nothing is joined to them', () => {
    const joined = ['condition.and', 'condition.or']
    for (const [key, text] of texts(language))
      if (!joined.includes(key)) expect([key, text]).toEqual([key, text.trim()])
    for (const [, text] of texts(language)) {
      expect(text.trim()).not.toBe('')
      expect(text).not.toMatch(/ {2}|\n|\t/)
    }
  })

  test('name the points of one scale in different words', () => {
    const { agree, frequency, comparison } = interfaceWords(language)
    for (const scale of [agree, frequency, comparison])
      expect(new Set(Object.values(scale)).size).toBe(Object.keys(scale).length)
  })

  test('quote by the marks of the language', () => {
    const marks: Record<Language, RegExp> = {
      en: /[«»„「」]/,
      de: /[«»”「」]/,
      fr: /[“”„「」]|«(?!\u00a0)|(?<!\u00a0)»/,
      es: /[“”„「」]/,
      ar: /[“”„「」]/,
      ja: /[«»“”„]/,
    }
    for (const [key, text] of texts(language)) {
      expect([key, text]).not.toEqual([key, expect.stringMatching(marks[language])])
      expect(text).not.toMatch(/["']/)
    }
  })

  test('count in the digits 0–9', () => {
    for (const [, text] of texts(language)) expect(text).not.toMatch(/[٠-٩۰-۹０-９]/)
  })
})

test('a language that the interface does not speak has English words', () => {
  expect(interfaceWords('tlh')).toBe(interfaceWords('en'))
  expect(interfaceWords('constructor')).toBe(interfaceWords('en'))
})
