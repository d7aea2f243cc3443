import { expect, test } from 'vitest'
import { fold } from '#worker/jobs/fold.ts'
import { recount } from '#worker/jobs/recount.ts'
import { by, freshId, freshSurvey, incoming, store, talliesOf, zone } from './people.ts'

test('rows that are long together are read a few at a time, and each of them is counted', async () => {
  const survey = freshSurvey()
  for (let who = 0; who < 8; who++) {
    const given = incoming(survey, freshId(), {
      who,
      role: 'user',
      region: '',
      refer: who,
      listen: 3,
      withhold: false,
    })
    const answers = { ...given.response.answers, long: 'x'.repeat(1_500_000) }
    await store.accept({ ...given, response: { ...given.response, answers } })
  }
  const pending = await store.pending(survey.id, 1_000)
  expect(pending.rows.map(({ answers }) => answers.refer)).toEqual([0, 1, 2, 3, 4, 5])
  expect(await fold(store, by(survey), zone)).toBe(8)
  const { watermark } = await store.pending(survey.id, 1)
  expect(await store.folded(survey.id, 0, watermark, 1_000)).toHaveLength(6)
  expect(await store.folded(survey.id, 0, watermark, 2)).toHaveLength(2)
  const before = await talliesOf(survey)
  expect(JSON.parse(before.get('all all 0') ?? '')).toMatchObject({ responses: 8 })
  expect(await recount(store, by(survey), await store.pending(survey.id, 1))).toBe(true)
  expect(await talliesOf(survey)).toEqual(before)
})
