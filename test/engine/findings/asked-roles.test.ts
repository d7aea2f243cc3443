import { expect, test } from 'vitest'
import { askedRoles } from '#engine/findings/asked-roles.ts'
import { makeSurvey } from '../../make-survey.ts'

const survey = makeSurvey(`---
title: Asked
audience: customers
privacy: named
roles:
  buyer: You buy
  user: You use
  executive: You decide
---

# One {#one}

## Would you refer us? {#refer}

type: referral
for: user, buyer

## How often did we … {#listening}

type: frequency
measures: care

- listen: listen
- keep: keep promises
  - for: executive

## And how often … {#after}

type: frequency
measures: care
for: buyer

- check: check how you are doing
`)

test.each([
  ['refer', ['buyer', 'user']],
  ['listening.keep', ['executive']],
  ['care', ['buyer', 'user', 'executive']],
  ['after.check', ['buyer']],
  ['nothing', []],
])('%s is asked of %s, in the order of the survey', (item, roles) => {
  expect(askedRoles(survey, item)).toEqual(roles)
})
