/** The page about a link, and links to open it by: what is done on it, and what it then says. */
import { expect } from 'vitest'
import type { WorkerFile } from '#engine/model.ts'
import type { LinkResult } from '#engine/wire.ts'
import file from '#generated/worker.json'
import { freshId, inviteOne, makeWorld } from './world.ts'

/** The built site's own surveys; its pages are about them. */
export const surveys = (file as unknown as WorkerFile).surveys.map(({ survey }) => survey)
export const world = makeWorld({ surveys })

/** Press a button of the page. */
export const act = (token: string | undefined, deed: string, path = '/mine/') =>
  world.send(token === undefined ? path : `${path}?t=${token}`, {
    method: 'POST',
    body: new URLSearchParams({ _do: deed }),
  })

/** Give out a link and tell its token. */
export const invite = (survey: string, role: string, more: object = {}) =>
  inviteOne(world, survey, { role, ...more })

/** Answer by a link, as the page's script does. */
export async function answer(
  token: string,
  answers: object,
  survey = 'customers',
  role = 'buyer',
): Promise<void> {
  const version = world.definitions.surveys.get(survey)?.version
  const body = { id: freshId(), survey, role, language: 'en', version, answers, token }
  const response = await world.post('/api/responses', body)
  expect(response.status).toBeLessThan(202)
}

/** Ask what a link still can do. */
export async function stateOf(token: string): Promise<string> {
  return (await (await world.post('/api/link', { token })).json<LinkResult>()).state
}

/** List what a page says at its top. */
export function toldIn(html: string): (string | undefined)[] {
  const told = /class="end told" id="([^"]+)"|id="([^"]+)" class="end told"/g
  return [...html.matchAll(told)].map(([, one, other]) => one ?? other)
}

/** Give the status of a page for one reader, and what it says at its top. */
export async function told(response: Response): Promise<(number | string | undefined)[]> {
  expect(response.headers.get('Content-Type')).toContain('text/html')
  expect(response.headers.get('Cache-Control')).toBe('private, no-store')
  expect(response.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
  return [response.status, ...toldIn(await response.text())]
}

/** Do something after the close. */
export async function closed<T>(walk: () => T | Promise<T>): Promise<T> {
  const { now } = world.clock
  world.clock.now = new Date('2027-03-01T10:00:00Z')
  try {
    return await walk()
  } finally {
    world.clock.now = now
  }
}
