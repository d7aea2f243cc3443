import { expect, test } from 'vitest'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { freshId, inviteOne, logOf, makeWorld, submission, surveyOf } from './world.ts'

const world = makeWorld({
  surveys: [
    surveyOf('spoken', 'named', 'languages: [en, de]\ncadence: half-yearly'),
    surveyOf('silent', 'anonymous', 'languages: [en, de]\ncadence: half-yearly\nfieldwork: 3 weeks'),
  ],
})
const form = (path: string) => world.send(path, { method: 'POST', body: new URLSearchParams({ refer: '9' }) })
const submit = (change: Record<string, unknown>) => world.post('/api/responses', submission(change))

test('a form posted to a role that the survey does not have finds nothing', async () => {
  expect((await form('/s/spoken/nobody/de/')).status).toBe(404)
  expect(await logOf('spoken')).toEqual([])
})

test('a form in a language that a survey has given up is stored and thanked for in its own', async () => {
  const before = (await logOf('silent')).length
  for (const path of ['/s/silent/buyer/fr/', '/s/silent/buyer/en/']) {
    const { status, headers } = await form(path)
    expect([path, status, headers.get('Location')]).toEqual([path, 303, '/s/silent/thanks/'])
  }
  const log = (await logOf('silent')).slice(before)
  expect(log.map(({ language }) => language)).toEqual(['en', 'en'])
})

test('a form is stored and thanked for in the language of its address', async () => {
  const german = await form('/s/spoken/buyer/de/')
  expect([german.status, german.headers.get('Location')]).toEqual([303, '/s/spoken/thanks/de/'])
  const own = await form('/s/spoken/user/')
  expect([own.status, own.headers.get('Location')]).toEqual([303, '/s/spoken/thanks/'])
  expect((await logOf('spoken')).map(({ language }) => language)).toEqual(['de', 'en'])
})

test('a form that comes after the close is told so in the language of its address', async () => {
  const token = await inviteOne(world, 'silent', { role: 'buyer' })
  world.clock.now = new Date('2027-03-01T10:00:00Z')
  const late = await form(`/s/silent/buyer/de/?t=${token}`)
  world.clock.now = new Date('2026-11-22T10:00:00Z')
  expect([late.status, late.headers.get('Location')]).toEqual([303, '/s/silent/closed/de/'])
})

test('answers in a language that a survey has given up are stored in its own', async () => {
  const [id, other] = [freshId(), freshId()]
  expect((await submit({ survey: 'spoken', id, language: 'fr' })).status).toBe(201)
  expect((await submit({ survey: 'spoken', id: other, language: 'de' })).status).toBe(201)
  const log = await logOf('spoken')
  expect(log.filter((row) => [id, other].includes(String(row.id))).map(({ language }) => language)).toEqual([
    'en',
    'de',
  ])
})

test('what a link refuses is told in the language of the page', async () => {
  const { page } = interfaceWords('de')
  const unknown = await submit({ survey: 'silent', language: 'de', token: '0'.repeat(26) })
  expect([unknown.status, await unknown.json()]).toEqual([
    403,
    expect.objectContaining({ detail: page['reason-link'] }),
  ])
  const token = await inviteOne(world, 'silent')
  expect((await submit({ survey: 'silent', language: 'de', token })).status).toBe(201)
  const spent = await submit({ survey: 'silent', language: 'de', token })
  expect([spent.status, await spent.json()]).toEqual([
    409,
    expect.objectContaining({ detail: page['reason-spent'] }),
  ])
})
