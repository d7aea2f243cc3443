/** A wave in the field: people on its list whose invitations went out, and what they then did, each by its own door. */
import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import type { FieldworkBody } from '#engine/wire-fieldwork.ts'
import { linkToken, personOf, unsubscribeToken } from '#worker/access/derived.ts'
import { freshId, makeWorld, submission, surveyOf } from './world.ts'

export const world = makeWorld({
  surveys: [
    surveyOf('pulse', 'named', 'cadence: half-yearly\nfieldwork: 3 weeks\nlanguages: [en, de]'),
    surveyOf('other', 'confidential', 'cadence: half-yearly'),
    surveyOf('secret', 'anonymous', 'cadence: half-yearly\nfieldwork: 3 weeks\nlinks: required'),
    surveyOf('open', 'anonymous', 'cadence: half-yearly\nfieldwork: 3 weeks'),
  ],
  sending: { pulse: { keep: 'here' }, other: { keep: 'here' } },
})

const wave = '2026-H2'
let counter = 0

/** Put somebody on the list of a survey whose addresses are kept here. */
export async function invite(role = 'buyer', { survey = 'pulse', language = 'en' } = {}) {
  counter++
  const address = `guest${counter}@firm.example`
  const person = await personOf(env, address)
  const added = await world.own(`/api/recipients/${survey}`, { links: [{ person, address, role, language }] })
  expect(await added.json()).toMatchObject({ added: 1 })
  return { address, person, role, survey, token: await linkToken(env, survey, wave, person) }
}

export type Guest = Awaited<ReturnType<typeof invite>>

/** Send every invitation that waits. */
export async function sendAll(at = world.clock.now.getTime()): Promise<void> {
  for (;;) {
    const mail = await world.store.claimMail('people', at, at + 1000)
    if (!mail) return
    await world.store.settleMail(mail, { state: 'sent', at })
  }
}

/** Answer by a link, all of it or a first answer alone. */
export async function answer(
  { token, role, survey }: Omit<Guest, 'address' | 'person'>,
  more = {},
): Promise<void> {
  const response = await world.post('/api/responses', submission({ survey, role, token, ...more }))
  expect(response.status).toBe(201)
}

/** Begin, and send nothing. */
export async function begin({ token, role, survey }: Guest): Promise<void> {
  const version = `v ${survey}`
  const body = { survey, role, language: 'en', version, answers: { rivals: 'same' }, token }
  expect((await world.put(`/api/drafts/${freshId()}`, body)).status).toBe(200)
}

/** Press a button of the page about a link, or of the one at a mail's foot. */
export async function press(path: string, deed: string): Promise<void> {
  const response = await world.send(path, { method: 'POST', body: new URLSearchParams({ _do: deed }) })
  expect(response.status).toBeLessThan(400)
}

export const footOf = async ({ survey, person }: Guest) => `/u/${await unsubscribeToken(env, survey, person)}`

/** Ask how a wave stands. */
export async function fieldwork(survey = 'pulse', query = ''): Promise<FieldworkBody> {
  const headers = { Authorization: `Bearer ${env.OWNER_KEY}` }
  const response = await world.send(`/api/fieldwork/${survey}${query}`, { headers })
  expect(response.status).toBe(200)
  expect(response.headers.get('Cache-Control')).toBe('private, no-store')
  return response.json<FieldworkBody>()
}

/** Give somebody a link of an anonymous survey, and put as many on its list, joined by nothing. */
export async function inviteUnnamed(survey: string, roles: readonly string[]): Promise<string[]> {
  const tokens = roles.map(() => `t${freshId()}`)
  const links = await Promise.all(
    tokens.map(async (token, index) => ({ hash: await hashOf(token), role: roles[index] })),
  )
  const persons = roles.map((role) => ({ person: freshId(), role }))
  const added = await world.own(`/api/recipients/${survey}`, {
    links: links.toSorted((one, other) => (one.hash < other.hash ? -1 : 1)),
    recipients: persons,
  })
  expect(added.status).toBe(201)
  const mails = persons.map(({ person }) => ({ survey, wave, person, kind: 'invitation', dueAt: 1 }))
  await world.store.queueMails(mails)
  await env.DB.prepare("update mails set state = 'handed', sent_at = ? where survey = ?")
    .bind(world.clock.now.getTime(), survey)
    .run()
  return tokens
}

async function hashOf(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
