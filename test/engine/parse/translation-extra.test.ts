import { describe, expect, test } from 'vitest'
import { parseSurvey } from '#engine/parse/parse-survey.ts'
import { parseTranslation } from '#engine/parse/parse-translation.ts'
import { germanText, lists, parseGerman, saidAfter, surveyText } from './translation-example.ts'

describe('extra words', () => {
  test.each([
    [
      '{#refer-why}',
      '{#refer-wy}',
      'extra-words @refer-wy customers.md has no «refer-wy», so «Was ist der Grund?» and what stands below it is never read; did you mean «refer-why»?',
    ],
    [
      '- keep: ',
      '- kepe: ',
      'extra-words @kepe customers.md has no «care.kepe», so these words are never read; did you mean «keep»?',
    ],
    [
      '{#caring}\n',
      '{#caring}\n\nMehr dazu.\n',
      'extra-words @Mehr dazu. customers.md has no «page caring help», so these words are never read',
    ],
    [
      '{#satisfied}\n',
      '{#satisfied}\n\nlow: Gar nicht\n',
      'extra-words @Gar nicht customers.md has no «satisfied low», so these words are never read',
    ],
    [
      '- keep: Versprechen gehalten\n',
      '- keep: Versprechen gehalten\n  - as user: Zusagen gehalten\n',
      'extra-words @user customers.md has no «care.keep as user», so these words are never read',
    ],
    [
      '  lead: Sie leiten\n',
      '  lead: Sie leiten\n  leader: Sie führen\n',
      'extra-words @Sie führen customers.md has no «role leader», so these words are never read; did you mean «lead»?',
    ],
    [
      '- none: ',
      '- keldmark: Keldmark\n- none: ',
      'extra-words @keldmark «keldmark» comes from the programme’s competitors; translate it in programme.de.md',
    ],
    [
      '{#rivals}\n',
      '{#rivals}\n\n- thermavane: Thermavane\n',
      'extra-words @thermavane «thermavane» is translated once, under «known», where it is chosen',
    ],
  ])('%j: %j', (from, to, expected) => {
    expect(saidAfter(from, to)).toContain(expected)
  })

  test('for a role that the survey has not are reported as such, once', () => {
    expect(saidAfter('as deciders: Wie', 'as buyers: Wie').slice(0, 1)).toEqual([
      'missing-words @care «care as deciders» is not translated: «How often has our manager …»',
    ])
    expect(saidAfter('as deciders: Wie', 'as buyers: Wie').slice(1)).toEqual([
      'unknown-role @buyers «as buyers» names no role; did you mean «buyer»?',
    ])
  })

  test('say nothing of a survey that could not be read', () => {
    const broken = parseSurvey(
      'customers',
      'customers.md',
      surveyText.replace('type: text', 'type: test'),
      lists,
    )
    const { diagnostics } = parseTranslation(broken, 'de', 'customers.de.md', germanText, {})
    expect(diagnostics).toEqual([])
  })
})

describe('rules', () => {
  const rule = (key: string) =>
    `rules-in-translation @${key} «${key}:» is a rule; a translation has words only, and rules stand in customers.md`

  test.each([
    ['roles:\n', 'languages: [de]\nroles:\n', rule('languages')],
    ['roles:\n', 'groups:\n  deciders: [lead]\nroles:\n', rule('groups')],
    ['low: Sicher nicht\n', 'type: referral\nlow: Sicher nicht\n', rule('type')],
    ['low: Sicher nicht\n', 'low: Sicher nicht\nrequired: soft\n', rule('required')],
    ['{#caring}\n', '{#caring}\n\nfor: buyer\n', rule('for')],
    ['  - as buyer: nach', '  - for: buyer\n  - as buyer: nach', rule('for')],
  ])('%j: %j', (from, to, expected) => {
    expect(saidAfter(from, to)).toEqual([expected])
  })

  test('are taken out by the line where they stand alone on it', () => {
    const text = germanText.replace('low: Sicher nicht\n', 'type: referral\nlow: Sicher nicht\n')
    const [one] = parseGerman(text).diagnostics
    const [edit] = one?.fix ?? []
    expect(edit && text.slice(0, edit.at) + edit.text + text.slice(edit.at + edit.length)).toBe(germanText)
  })

  test('that go on below are left to their author', () => {
    const [one] = parseGerman(germanText.replace('roles:\n', 'groups:\n  a: [lead]\nroles:\n')).diagnostics
    expect(one).not.toHaveProperty('fix')
  })
})
