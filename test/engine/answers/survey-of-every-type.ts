/** One short survey with a question of every type, for the tests of this folder. */
import { makeSurvey } from '../../make-survey.ts'

export const survey = makeSurvey(`---
title: T
audience: customers
roles:
  buyer: You choose
  user: You use
---

# One {#one}

## Refer? {#refer}

type: referral
required: yes

### Why? {#why}

type: text
when: at most 6

## Care {#care}

type: frequency

- listen: listen
- keep: keep
  - for: buyer

## Clear? {#clear}

type: agree
cannot-say: no
for: buyer

# Two {#two}

## How warm? {#warm}

type: scale
from: -2
to: 2
cannot-say: yes

## Rivals {#rivals}

type: comparison
required: yes
for: user

- acme: Acme
- globe: Globe

## Known? {#known}

type: choice

- yes: Yes
- no: No
- perhaps: Perhaps
  - for: user

## Decided? {#decided}

type: choices
at most: 2
cannot-say: yes

- price: Price
- people: People
- trust: Trust

## Met? {#met}

type: choices
other: yes

- acme: Acme
- globe: Globe
- zeta: Zeta
  - for: user

### How good? {#good}

type: agree
rows: chosen in met
required: yes

## Why us? {#reason}

type: choice
other: yes

- price: Price
- people: People

## In order? {#order}

type: rank
at most: 2
other: yes

- speed: Speed
- care: Care
- truth: Truth

## How many? {#seats}

type: number
min: 0
max: 500
cannot-say: yes

## Tell us {#tale}

type: story

## Call? {#call}

type: callback

## The end {#ending}

type: note
`)
