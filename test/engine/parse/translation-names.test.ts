import { describe, expect, test } from 'vitest'
import { parseSurvey } from '#engine/parse/parse-survey.ts'
import { parseTranslation } from '#engine/parse/parse-translation.ts'
import { germanText, lists, original, parseGerman, saidAfter, surveyText } from './translation-example.ts'

describe('names in a translation', () => {
  test('that name nothing are reported with what was meant, and nothing is said of a survey that could not be read', () => {
    expect(saidAfter('  seller: Ansp', '  sellers: Ansp')).toEqual([
      'unknown-name @sellers «sellers» is no role, no role group and no attribute, so nothing is ever called «Ansprechperson»; did you mean «seller»?',
    ])
    const broken = parseSurvey('customers', 'customers.md', surveyText.replace('[seller]', 'seller'), lists)
    const { diagnostics } = parseTranslation(broken, 'de', 'customers.de.md', germanText, {})
    expect(diagnostics).toEqual([])
  })

  test('that are missing are no missing words, but are listed for whoever completes it', () => {
    const { diagnostics, missing } = parseGerman(germanText.replace(/names:\n( {2}.*\n)+/, ''))
    expect(diagnostics).toEqual([])
    expect(missing.map(({ original: { text } }) => text)).toEqual([
      'buyer',
      'user',
      'team leads',
      'deciders',
      'seller',
    ])
  })

  test('are given although the original has none, and never taken for extra words', () => {
    expect(parseGerman(germanText).words.names).toEqual({
      buyer: 'Einkauf',
      user: 'Nutzung',
      lead: 'Leitung',
      deciders: 'Entscheidende',
      seller: 'Ansprechperson',
    })
  })

  test('stand beside what they translate, or the id as it reads', () => {
    const names = parseGerman(germanText).pairs.filter(({ text }) => text.kind === 'name')
    expect(names.map((one) => [one.original.text, one.text.text])).toEqual([
      ['buyer', 'Einkauf'],
      ['user', 'Nutzung'],
      ['team leads', 'Leitung'],
      ['deciders', 'Entscheidende'],
      ['seller', 'Ansprechperson'],
    ])
  })

  test('that are missing stay the original’s for groups and attributes; a role has its own sentence', () => {
    const named = surveyText.replace('lead: team leads', 'lead: team leads\n  seller: contact')
    const survey = parseSurvey('customers', 'customers.md', named, lists)
    const german = germanText.replace(/names:\n( {2}.*\n)+/, 'names:\n  buyer: Einkauf\n')
    expect(parseTranslation(survey, 'de', 'customers.de.md', german, lists).words.names).toEqual({
      buyer: 'Einkauf',
      seller: 'contact',
    })
    expect(original.words.names).toEqual({ lead: 'team leads' })
  })
})
