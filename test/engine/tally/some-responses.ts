/** A survey with a question of every type and roles that see different rows, and any answers it may get. */
import fc from 'fast-check'
import { makeSurvey } from '../../make-survey.ts'

export const survey = makeSurvey(`---
title: Care
audience: customers
privacy: named
cadence: half-yearly
attributes: [region, account]
roles:
  executive: You sponsor
  buyer: You buy
  user: You use
groups:
  deciders: [executive, buyer]
  daily: [buyer, user]
---

# Short {#short}

## Would you refer us? {#refer}

type: referral

### What went wrong? {#wrong}

type: text
when: at most 6

# Care {#caring}

## How often have we … {#care}

type: frequency
measures: care

- listen: asked
- matters: known
- truth: said
- keep: kept
  - for: buyer
- after: checked

## How often did our people … {#lived}

type: frequency
measures: values

- open: say what they think
- stay: stay until it is solved
  - for: buyer, user

## How good is … {#quality}

type: scale
from: -2
to: 2

- offer: the offer

Some help.

## Read this {#notice}

type: note

It is prose.

## How satisfied are you? {#satisfied}

type: scale
measures: satisfied

### Did you tell us? {#told}

type: choice
measures: complained
when: at most 2

- no: No
- yes: Yes

# Others {#others}

## Compared with others, we are … {#beside}

type: comparison

## What do you use? {#tool}

type: choice
other: yes

- web: Web
- phone: Phone
- constructor: Kit

## What do you know? {#known}

type: choices

- acme: Acme
- bolt: Bolt
- 3m: Three

## In order? {#order}

type: rank
other: yes

- speed: Speed
- price: Price
- constructor: Kit

## How many? {#seats}

type: number
cannot-say: yes

## Your story? {#tale}

type: story

## Call? {#call}

type: callback

## Which plan? {#constructor}

type: choice

- small: Small
- large: Large
`)

const values = ['North', 'South', '', 'a&b=c', '100 %', 'role=buyer', '🦊 café', 'all']

const item = (max: number) => fc.option(fc.integer({ min: 1, max }), { nil: null, freq: 5 })

const own = { option: 'other', text: 'in own words' } as const

/** Any response the survey may get; of few wordings, so that items meet. */
export const someResponse = fc.record({
  wave: fc.constantFrom('2026-H1', '2026-H2'),
  withhold: fc.boolean(),
  chain: fc.stringMatching(/^[0-9a-f]{4}$/),
  receivedAt: fc.constantFrom('2026-03-01', '2026-03-02T08:00:00.000Z', '2026-03-02T20:00:00.000Z'),
  role: fc.constantFrom(...survey.roles),
  attributes: fc.record(
    { region: fc.constantFrom(...values), account: fc.constantFrom('', 'Acme & Co', 'Bolt') },
    { requiredKeys: [] },
  ),
  answers: fc.record(
    {
      refer: fc.integer({ min: 0, max: 10 }),
      wrong: fc.constantFrom('late', 'dear'),
      care: fc.record(
        { listen: item(5), matters: item(5), truth: item(5), after: item(5) },
        { requiredKeys: [] },
      ),
      lived: fc.record({ open: item(5), stay: item(5) }, { requiredKeys: [] }),
      satisfied: fc.integer({ min: 1, max: 5 }),
      told: fc.constantFrom('yes', 'no'),
      quality: fc.record({ offer: fc.integer({ min: -2, max: 2 }) }),
      beside: fc.constantFrom('better', 'same', 'worse', null),
      tool: fc.constantFrom('web', 'phone', 'constructor', own),
      known: fc.uniqueArray(fc.constantFrom('acme', 'bolt', '3m'), { minLength: 1 }),
      order: fc.uniqueArray(fc.constantFrom('speed', 'price', 'constructor', own), { minLength: 1 }),
      seats: fc.oneof(
        fc.constant(null),
        fc.integer({ min: -1e14, max: 1e14 }).map((cents) => cents / 100),
      ),
      tale: fc.record({ text: fc.constantFrom('a', 'b'), consent: fc.boolean() }),
      call: fc.record({ text: fc.constantFrom('', 'b'), consent: fc.boolean() }),
      constructor: fc.constantFrom('small', 'large'),
    },
    { requiredKeys: [] },
  ),
})
