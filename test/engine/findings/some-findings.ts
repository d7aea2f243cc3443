/** A survey with a question of every type, and short ways to its questions. */
import { findQuestion } from '#engine/logic/questions.ts'
import type { Question } from '#engine/model.ts'
import { makeSurvey } from '../../make-survey.ts'

export const survey = makeSurvey(`---
title: Care
audience: customers
privacy: named
roles:
  executive: You sponsor
  buyer: You buy
  user: You use
---

# Short {#short}

## Would you refer us? {#refer}

type: referral

### Why? {#why}

type: text

## Compared with others, we are … {#beside}

type: comparison

## How often have we … {#care}

type: frequency
measures: care

- listen: asked
- keep: kept
  - for: executive, buyer
- truth: said
- after: checked
  - for: buyer, user

## How warm is it? {#warm}

type: scale
from: -2
to: 2

## Which is it? {#tool}

type: choice
cannot-say: yes

- web: Web
- phone: Phone
- constructor: Kit

## In order? {#order}

type: rank
other: yes

- speed: Speed
- price: Price
- constructor: Kit

## How many? {#seats}

type: number

## Your story? {#tale}

type: story

## Call? {#call}

type: callback

## Read this {#notice}

type: note

It is prose.
`)

/** The question of that id. */
export function questionOf(id: string): Question {
  const question = findQuestion(survey, id)
  if (!question) throw new Error(`no question ${id}`)
  return question
}
