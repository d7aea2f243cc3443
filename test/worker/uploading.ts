/** An owner who uploads people and links, and looks at what is stored of them. */
import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import type { RecipientsResult } from '#engine/wire-owner.ts'
import { personOf } from '#worker/access/derived.ts'
import { sha256 } from '#worker/access/secrets.ts'
import { freshId, makeWorld } from './world.ts'

export const world = makeWorld({ sending: { invited: { keep: 'here' } } })
export const send = (survey: string, body: unknown, where = world) =>
  where.own(`/api/recipients/${survey}`, body)
export const result = async (survey: string, body: unknown, where = world) => {
  const response = await send(survey, body, where)
  expect(response.status).toBe(201)
  return response.json<RecipientsResult>()
}
export const newAddress = () => `${freshId()}@firm.example`
export const newPerson = () => personOf(env, newAddress())
export const newHash = () => sha256(freshId())
export const rows = async (table: string, person: string) =>
  (await env.DB.prepare(`select * from ${table} where person = ?`).bind(person).all()).results
