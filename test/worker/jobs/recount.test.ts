import { describe, expect, test } from 'vitest'
import type { Survey } from '#engine/model.ts'
import { erase } from '#worker/jobs/erase.ts'
import { fold } from '#worker/jobs/fold.ts'
import { by, countAgain, freshSurvey, incoming, store, talliesOf, zone } from './people.ts'

describe('after a deployment with other rules', () => {
  const old = { who: 1, role: 'user', region: '', refer: 2, listen: 3, withhold: false }
  const changedRules = (survey: Survey): Survey => ({
    ...survey,
    groups: [{ id: 'users', roles: ['user'] }],
    pages: survey.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) =>
        question.id === 'care'
          ? {
              id: 'care',
              type: 'frequency',
              from: 1,
              to: 5,
              roles: ['user'],
              required: 'no',
              cannotSay: true,
              rows: question.rows,
            }
          : question,
      ),
    })),
  })

  test.each(['an answer', 'a change', 'a withdrawal', 'nothing'])(
    'with %s, the tallies are those of a recount',
    async (then) => {
      const survey = freshSurvey()
      for (const [index, role] of ['user', 'buyer', 'user'].entries())
        await store.accept(incoming(survey, `r-${index}`, { ...old, who: index, role }))
      await fold(store, by(survey), zone)
      const changed = changedRules(survey)
      if (then === 'an answer') await store.accept(incoming(survey, 'r-new', { ...old, who: 9 }))
      if (then === 'a change') await store.accept(incoming(survey, 'r-other', { ...old, who: 0, refer: 9 }))
      if (then === 'a withdrawal') await erase(store, by(changed, 'v2'), { id: 'r-1' })
      await fold(store, by(changed, 'v2'), zone)
      expect(await talliesOf(changed)).toEqual(await countAgain(changed))
      expect((await talliesOf(changed)).has('all group=users 0')).toBe(true)
    },
  )

  test('tallies that the rules do not touch keep their number', async () => {
    const survey = freshSurvey()
    await store.accept(incoming(survey, 'same', old))
    await fold(store, by(survey), zone)
    const before = (await store.standings(survey.id))[0]?.number
    await fold(store, by(survey, 'v2'), zone)
    expect((await store.standings(survey.id))[0]?.number).toBe(before)
    expect((await store.pending(survey.id, 1)).version).toMatch(/^v2 /)
  })
})
