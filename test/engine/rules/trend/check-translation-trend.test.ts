import { expect, test } from 'vitest'
import { lockOf } from '#engine/lock/lock-of.ts'
import { type ParsedTranslation, parseTranslation } from '#engine/parse/parse-translation.ts'
import { checkTranslationTrend } from '#engine/rules/trend/check-translation-trend.ts'
import { deployable, parsed } from '../../lock/deployed.ts'

const original = `## Would you refer us? {#refer}

type: referral

## How is it? {#outlook}

type: agree
`
const german = `---
title: Wie gut sind wir?
roles:
  buyer: Sie kaufen ein
  user: Sie nutzen es
  technical: Sie schließen es an
---

# Kurz gefasst {#short}

## Würden Sie uns empfehlen? {#refer}

## Wie ist es? {#outlook}
`
const survey = (text = original) => {
  const found = parsed(text)
  return { ...found, survey: { ...found.survey, languages: ['en', 'de'] } }
}
const translated = (text = german): ParsedTranslation =>
  parseTranslation(survey(), 'de', 'customers.de.md', text, {})
const deployed = () => {
  const { survey: rules, spoken } = deployable(survey())
  return lockOf([{ survey: rules, spoken: { ...spoken, de: translated() } }], undefined)
}
const told = (now: ParsedTranslation, of = survey(), lock = deployed()) =>
  checkTranslationTrend(now, of, lock).map(({ rule, about }) => `${rule} ${about}`)

test('other words of referral break the trend of those who answer in that language', () => {
  const now = translated(german.replace('uns empfehlen', 'uns loben'))
  expect(told(now)).toEqual(['broken-trend refer'])
  const [breach] = checkTranslationTrend(now, survey(), deployed())
  expect(now.text.slice(breach?.at.at)).toMatch(/^Würden Sie uns loben/)
})

test('other words of another question are shown', () => {
  expect(told(translated(german.replace('Wie ist es', 'Wie geht es')))).toEqual(['reworded outlook'])
})

test('words that follow the original’s, or stayed the same, say nothing', () => {
  const now = translated(german.replace('Wie ist es', 'Wie geht es'))
  expect(told(now, survey(original.replace('How is it', 'How goes it')))).toEqual([])
  expect(told(translated())).toEqual([])
})

test('a trend that begins anew in the original does so in every language', () => {
  const now = translated(german.replace('uns empfehlen', 'uns loben'))
  expect(told(now, survey(original.replace('referral', 'referral\nbreaks: 2027-H1')))).toEqual([])
})

test('words that follow an original which was reworded in an earlier deployment say nothing', () => {
  const reworded = original
    .replace('refer us?', 'refer us all?')
    .replace('referral', 'referral\nbreaks: 2027-H1')
  const { survey: rules, spoken } = deployable(survey(reworded))
  const lock = lockOf([{ survey: rules, spoken: { ...spoken, de: translated() } }], deployed())
  const now = translated(german.replace('uns empfehlen', 'uns alle empfehlen'))
  expect(told(now, survey(reworded), lock)).toEqual([])
  const followed = lockOf([{ survey: rules, spoken: { ...spoken, de: now } }], lock)
  expect(told(translated(), survey(reworded), followed)).toEqual(['broken-trend refer'])
})

test('a language that was not deployed has nothing to keep', () => {
  const lock = lockOf([deployable(survey())], undefined)
  expect(told(translated(), survey(), lock)).toEqual([])
  expect(told(translated(), survey(), { version: 1, surveys: {} })).toEqual([])
})
