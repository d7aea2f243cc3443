import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Answers } from '#engine/answers/answer.ts'
import type { Survey } from '#engine/model.ts'
import { fold } from '#worker/jobs/fold.ts'
import { forgetHooks } from '#worker/jobs/tell-hooks.ts'
import { makeSurvey } from '../../make-survey.ts'
import { by, freshId, store, zone } from './people.ts'

const now = new Date('2026-11-22T10:00:00Z')
let made = 0

const freshSurvey = (): Survey =>
  makeSurvey(
    `---
title: Test
audience: customers
privacy: named
roles:
  buyer: You buy
---

# One {#one}

## Would you refer us? {#refer}

type: referral

## May we call you? {#call}

type: callback

## Tell us a story {#story}

type: story
`,
    `called-${++made}`,
  )

async function answer(survey: Survey, answers: Answers, chain?: string, wave = 'all'): Promise<void> {
  const id = freshId()
  const rest = { wave, attributes: {}, state: 'complete', withhold: false, seconds: 9 } as const
  const receivedAt = now.toISOString()
  const response = {
    id,
    survey: survey.id,
    version: 'v1',
    role: 'buyer',
    language: 'en',
    receivedAt,
    ...rest,
  }
  await store.accept({ response: { ...response, answers }, chain: chain ?? id })
}

const noted = async (survey: Survey) =>
  (
    await env.DB.prepare(
      'select kind, wave, count, state, due_at from hooks where survey = ? order by made_at',
    )
      .bind(survey.id)
      .all()
  ).results

const wanted = { call: { text: 'After six', consent: true } }
const foldNow = (survey: Survey) => fold(store, by(survey), zone, undefined, now)

test('who asks to be called is noted with the fold that counts it, without a word of it', async () => {
  const survey = freshSurvey()
  await answer(survey, wanted)
  await answer(survey, wanted)
  await answer(survey, { refer: 9, call: { text: 'Rather not', consent: false } })
  await answer(survey, { refer: 9 })
  await foldNow(survey)
  const event = { kind: 'callback', wave: 'all', count: 2, state: 'due', due_at: now.getTime() }
  expect(await noted(survey)).toEqual([event])
})

test('who changes an answer and still wants to be called is not noted again; who wants it only now is', async () => {
  const survey = freshSurvey()
  await answer(survey, wanted, 'link-1')
  await answer(survey, { refer: 3 }, 'link-2')
  await foldNow(survey)
  await answer(survey, { ...wanted, refer: 7 }, 'link-1')
  await foldNow(survey)
  expect((await noted(survey)).map(({ count }) => count)).toEqual([1])
  await answer(survey, wanted, 'link-2')
  await foldNow(survey)
  expect((await noted(survey)).map(({ count }) => count)).toEqual([1, 1])
})

test('who only lets a story be told is not noted', async () => {
  const survey = freshSurvey()
  await answer(survey, { story: { text: 'They stayed all night.', consent: true } })
  await foldNow(survey)
  expect(await noted(survey)).toEqual([])
})

test('each wave has an event of its own', async () => {
  const survey = freshSurvey()
  for (const wave of ['2026-H1', '2026-H2', '2026-H2']) await answer(survey, wanted, undefined, wave)
  await foldNow(survey)
  expect((await noted(survey)).map(({ wave, count }) => `${wave} ${count}`).toSorted()).toEqual([
    '2026-H1 1',
    '2026-H2 2',
  ])
})

test('folds at the same time note it once', async () => {
  const survey = freshSurvey()
  for (let person = 0; person < 9; person++) await answer(survey, wanted)
  await Promise.all([1, 2, 3].map(() => fold(store, by(survey), zone, 2, now)))
  const counts = (await noted(survey)).map(({ count }) => Number(count))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(9)
})

test('nobody is told of answers that are imported', async () => {
  const survey = freshSurvey()
  await answer(survey, wanted)
  await fold(store, by(survey), zone)
  expect(await noted(survey)).toEqual([])
})

test('what was told a month ago is kept no more; what still is to be told is', async () => {
  const survey = freshSurvey()
  await answer(survey, wanted)
  await foldNow(survey)
  const id = `callback-${survey.id}-all-1`
  const month = 31 * 24 * 60 * 60_000
  const later = new Date(now.getTime() + month)
  await forgetHooks(store, later)
  expect(await noted(survey)).toHaveLength(1)
  await store.hookDone(id)
  await forgetHooks(store, new Date(now.getTime() + month / 2))
  expect(await noted(survey)).toHaveLength(1)
  await forgetHooks(store, later)
  expect(await noted(survey)).toEqual([])
})
