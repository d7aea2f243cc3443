import { describe, expect, test } from 'vitest'
import type { Question, Survey } from '#engine/model.ts'
import { freshId, inviteOne, logOf, makeWorld, submission } from './world.ts'

const before = makeWorld()
const pulse = before.survey('pulse')

/** Give a survey other questions, each changed by the test. */
const changed = (change: (question: Question) => Question, more: Partial<Survey> = {}) => ({
  ...pulse,
  ...more,
  pages: pulse.pages.map((page) => ({ ...page, questions: page.questions.map(change) })),
})
const required = changed((question) => ({ ...question, required: 'yes' }))

/** Send what a page from before a deployment would send. */
async function send(survey: Survey, change: Record<string, unknown>) {
  const id = freshId()
  const body = submission({ id, version: 'v before', ...change })
  const response = await makeWorld({ surveys: [survey] }).post('/api/responses', body)
  const row = (await logOf('pulse')).find((logged) => logged.id === id)
  return { status: response.status, said: await response.json<Record<string, unknown>>(), row }
}

describe('answers of a page that was built from other rules', () => {
  test('are refused with every issue where nothing of them can be judged any more', async () => {
    const { status, said, row } = await send(pulse, { answers: { refer: 11, nope: 1 } })
    expect([status, row]).toEqual([422, undefined])
    expect(said).toMatchObject({ outdated: true, issues: [{ question: 'nope' }, { question: 'refer' }] })
    expect((await send(pulse, { answers: {} })).said).toMatchObject({ status: 422 })
  })

  test('are taken whole where they fit, and then nothing is said', async () => {
    const { status, said, row } = await send(pulse, {})
    expect([status, Object.keys(said)]).toEqual([201, ['id', 'state']])
    expect(row).toMatchObject({ version: 'v before' })
  })

  test('are taken without what cannot be judged, which is named', async () => {
    const scale = changed((question) =>
      question.type === 'referral' ? { ...question, type: 'scale', from: 1, to: 5 } : question,
    )
    const answers = { refer: 9, care: { listen: 4, gone: 2 }, rivals: 'better', gone: 1 }
    const { status, said, row } = await send(scale, { answers })
    expect([status, said.left]).toEqual([201, ['gone', 'refer', 'care.gone']])
    expect(row?.answers).toBe('{"care":{"listen":4},"rivals":"better"}')
  })

  test('need not answer what their page did not know to be needed; today’s page must', async () => {
    const answers = { refer: 9 }
    expect((await send(required, { answers })).status).toBe(201)
    expect((await send(required, { answers, version: 'v pulse' })).status).toBe(422)
  })

  test('keep what only another role is asked today; today’s page does not', async () => {
    const answers = { refer: 9, care: { keep: 5 } }
    const late = await send(pulse, { role: 'user', answers })
    expect(late.row?.answers).toBe(JSON.stringify(answers))
    const now = await send(pulse, { role: 'user', answers, version: 'v pulse' })
    expect(now.row?.answers).toBe('{"refer":9}')
  })

  test('keep what was retired, and lose what today’s conditions hide', async () => {
    const retired: Question = {
      id: 'once',
      type: 'text',
      lines: 1,
      roles: ['user'],
      required: 'no',
      cannotSay: false,
      rows: [],
    }
    const answers = { refer: 9, why: 'hidden', once: 'upon a time' }
    const { row } = await send({ ...pulse, retired: [retired] }, { answers })
    expect(row?.answers).toBe('{"refer":9,"once":"upon a time"}')
  })

  test('are told as changed or known, too, with what was left', async () => {
    const first = freshId()
    await send(pulse, { id: first })
    const again = await send(pulse, { replaces: first, answers: { refer: 9, gone: 1 } })
    expect([again.status, again.said]).toMatchObject([200, { state: 'changed', left: ['gone'] }])
  })
})

describe('a role that is no more', () => {
  const fewer = { roles: ['user'], retiredRoles: ['buyer'] }

  test('is not found on an open page where it never was', async () => {
    expect((await send({ ...pulse, roles: ['user'] }, {})).status).toBe(404)
    expect((await send({ ...pulse, ...fewer }, { role: 'buyers' })).status).toBe(404)
  })

  test('answers on an open page as it did', async () => {
    const { status, row } = await send({ ...pulse, ...fewer }, {})
    expect([status, row]).toMatchObject([
      201,
      { role: 'buyer', answers: '{"refer":9,"care":{"listen":4,"keep":5},"rivals":"better"}' },
    ])
  })

  test('gives way to the link’s where that is known, and stays where neither is', async () => {
    const asUser = await inviteOne(before, 'pulse', { role: 'user' })
    const known = await send({ ...pulse, ...fewer }, { token: asUser })
    expect(known.row).toMatchObject({ role: 'user', listed_role: null })
    expect(known.row?.answers).toContain('"keep":5')
    const asBuyer = await inviteOne(before, 'pulse', { role: 'buyer' })
    const gone = await send({ ...pulse, ...fewer }, { token: asBuyer })
    expect(gone.row).toMatchObject({ role: 'buyer', listed_role: null })
    const forgotten = await send({ ...pulse, roles: ['user'] }, { token: asBuyer, role: 'nobody' })
    expect(forgotten.row).toMatchObject({ role: 'buyer', listed_role: null })
  })

  test('is offered to nobody: a link of it is answered in the role that its holder chooses', async () => {
    const token = await inviteOne(before, 'pulse', { role: 'buyer' })
    const { row } = await send({ ...pulse, ...fewer }, { token, role: 'user', version: 'v pulse' })
    expect(row).toMatchObject({ role: 'user', listed_role: 'buyer' })
  })
})
