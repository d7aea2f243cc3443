/** Surveys of every promise with answers of many kinds, leaders with every right, and what they take along. */
import Papa from 'papaparse'
import { expect } from 'vitest'
import type { Right } from '#engine/programme.ts'
import { dailyCron, runJobs } from '#worker/jobs/run-jobs.ts'
import { makeSurvey } from '../make-survey.ts'
import { freshId, makeWorld } from './world.ts'

const body = `
# One {#one}

## Would you refer us? {#refer}

type: referral

## Why? {#why}

type: text

## How often did we … {#care}

type: frequency
measures: care
cannot-say: yes

- listen: listen
- keep: keep promises

## What decided it? {#decided}

type: choices
other: yes

- price: Price
- people: People

## How many? {#seats}

type: number

## May we call you? {#call}

type: callback
`

export const wave = '2026-H2'
const file = (survey: string, name: string) => `/api/results/${survey}/${name}`

const leader = (name: string, rights: readonly Right[], surveys: 'all' | readonly string[] = 'all') => ({
  email: `${name}@example.com`,
  name,
  surveys,
  rights,
  digest: false,
})

const asked = (text: string, options = {}) => ({ title: { text }, rows: {}, options, points: {} })

/** Make an app with a survey of that promise, `id` being used by no other test. */
export function makeExports(id: string, promise: string) {
  const settings = `title: Test\naudience: customers\nprivacy: ${promise}\ncadence: half-yearly\nattributes: [region]\nroles:\n  buyer: You buy\n  user: You use\n`
  const world = makeWorld({
    surveys: [makeSurvey(`---\n${settings}---\n${body}`, id)],
    leaders: [
      leader('plain', ['comments']),
      leader('taker', ['export']),
      leader('reader', ['export', 'comments', 'callbacks']),
      leader('owner', ['own']),
      leader('both', ['export', 'own']),
      leader('elsewhere', ['export', 'own'], ['other']),
    ],
    words: {
      [id]: {
        en: {
          title: 'How we are',
          roles: { buyer: 'You buy', user: 'You use' },
          names: {},
          questions: {
            refer: asked('Would you refer {seller|us}?'),
            decided: asked('What decided it?', { price: { text: 'The price' } }),
          },
        },
      },
    },
  })
  const cookies = new Map<string, string>()
  return {
    ...world,
    id,
    async answer(answers: Record<string, unknown>, more: Record<string, unknown> = {}): Promise<string> {
      const response = freshId()
      const sent = { id: response, survey: id, role: 'buyer', language: 'en', version: `v ${id}` }
      const told = await world.post('/api/responses', { ...sent, answers, ...more })
      expect(told.status).toBe(201)
      return response
    },
    publish: () => runJobs(world.store, world.definitions, dailyCron, world.clock.now),
    /** Take a file as a leader. */
    async take(name: string, as = 'reader', query = ''): Promise<Response> {
      const cookie = cookies.get(as) ?? (await world.signIn(`${as}@example.com`))
      cookies.set(as, cookie)
      return world.send(`${file(id, name)}${query}`, { headers: { Cookie: cookie } })
    },
  }
}

/** Read a table as a spreadsheet reads it: a record a line, by the names of its columns. */
export async function recordsOf(response: Response): Promise<Record<string, string>[]> {
  expect(response.status).toBe(200)
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const { data, errors } = Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  return data
}
