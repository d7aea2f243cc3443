import { expect, test } from 'vitest'
import { loadSurveys } from '#cli/load-surveys.ts'
import { namedAttributes } from '#cli/named-attributes.ts'
import type { SurveyWords } from '#engine/model.ts'
import { parseSurvey } from '#engine/parse/parse-survey.ts'

/** Compile one survey whose words are the test's. */
function compiled(question: string, more: Readonly<Record<string, SurveyWords>> = {}) {
  const text = `---\ntitle: T\naudience: customers\nattributes: [region, seller, account]\nroles:\n  buyer: You buy\n---\n\n# P {#p}\n\n## ${question} {#why}\n\ntype: text\n`
  const { survey, words } = parseSurvey('one', 'one.md', text)
  return { survey, version: 'v', words: { en: words, ...more } }
}

test('attributes that no word names are not listed, whatever looks like them', () => {
  expect(namedAttributes(compiled('How is your region, seller or {company}?'))).toEqual([])
})

test('an attribute is listed that a word of any language names', () => {
  const { words } = compiled('Wie ist {seller|Ihr Ansprechpartner}?')
  expect(namedAttributes(compiled('How is {region|your region}?', { de: words.en }))).toEqual([
    'region',
    'seller',
  ])
})

test('the worker’s file names them beside the rules of each survey', async () => {
  const { worker, site } = await loadSurveys('surveys')
  expect(worker.surveys.map(({ survey, named }) => [survey.id, named])).toEqual(
    site.surveys.map((one) => [one.survey.id, namedAttributes(one)]),
  )
  expect(worker.surveys.find(({ survey }) => survey.id === 'customers')?.named).toContain('seller')
})
