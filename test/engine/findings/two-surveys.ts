/** A survey of customers and one of sellers that mirror each other, and ways to make waves of them. */
import type { PublishedWave } from '#engine/findings/compared.ts'
import type { Finding } from '#engine/findings/finding.ts'
import { makeSurvey } from '../../make-survey.ts'
import { snapshot } from './made-findings.ts'

export const customers = makeSurvey(
  `---
title: How are we doing?
audience: customers
privacy: named
cadence: half-yearly
attributes: [team, account]
roles:
  buyer: You buy
  user: You use
---

# Short {#short}

## Would you refer us to a colleague? {#refer}

type: referral

## In the last six months, how often have we … {#care}

type: frequency
measures: care
breaks: 2027-H1

- listen: asked first
- keep: kept promises

## In the last six months, how often were you known when … {#passed-on}

type: frequency
measures: handoff

- desk: the desk rang
- engineer: the engineer came

## Compared with others, we are … {#sector}

type: comparison

## Compared with each of these, we are … {#rivals}

type: comparison

- thermavane: Thermavane
- keldmark: Keldmark

## How satisfied are you with our service? {#satisfied}

type: scale
measures: satisfied
breaks: 2027-03-15

## What counted most? {#decided}

type: choices
measures: decided

- seller: The person
- price: The price

## Which matter most? {#matter}

type: rank
measures: results importance
at most: 2

- audit: Audits
- quiet: Nights
- time: Time

## How far do you get these from us? {#get}

type: scale
measures: results delivery

- audit: Audits
- quiet: Nights
- time: Time
`,
  'customers',
)

export const sellers = makeSurvey(
  `---
title: Outside and inside
audience: employees
privacy: confidential
cadence: half-yearly
roles:
  seller: You sell
  manager: You lead
---

# First {#first}

## Of ten customers, how many will … {#guess}

type: scale
from: 0
to: 10
measures: prediction
cannot-say: yes

- refer: give us 9 or 10
- sector: find us better
- satisfied: be satisfied
- gone: say what nobody is asked

## In the last six months, how often did you … {#own-care}

type: frequency
measures: care

- keep: keep promises
- listen: ask first
- after: ask afterwards

## In the last six months, how often did … {#received}

type: frequency
measures: received

- leader: your leader ask
- respect: colleagues show respect
`,
  'sellers',
)

export function published(wave: string, findings: readonly Finding[], closed = true): PublishedWave {
  return { wave, closed, snapshot: snapshot(findings) }
}
