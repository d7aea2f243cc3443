import { expect, test } from 'vitest'
import { askedOfAll } from '#engine/fieldwork/asked-of-all.ts'
import { makeSurvey } from '../../make-survey.ts'

test('what everybody in a role is asked: no note, nothing under a condition, nothing of other roles', () => {
  const survey = makeSurvey(`---
title: Test
audience: customers
privacy: named
roles:
  buyer: You buy
  user: You use
---

# One {#one}

## Would you refer us? {#refer}

type: referral

### Why? {#why}

type: text
when: at most 6

## Read this {#read}

type: note

## What do you use? {#use}

type: text
for: user
`)
  expect(askedOfAll(survey)).toEqual({ buyer: ['refer'], user: ['refer', 'use'] })
})
