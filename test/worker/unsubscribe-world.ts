/** People on lists of several surveys, the links at the foot of their mails, and what waits to be sent to them. */
import { env } from 'cloudflare:workers'
import type { WorkerFile } from '#engine/model.ts'
import file from '#generated/worker.json'
import { personOf, unsubscribeToken } from '#worker/access/derived.ts'
import { makeWorld } from './world.ts'

/** The built site's own surveys; its pages are about them. */
const surveys = (file as unknown as WorkerFile).surveys.map(({ survey }) => survey)
export const world = makeWorld({ surveys })

let counter = 0

/** Put somebody on the lists of two surveys, with a mail that waits in each; gives their link's address. */
export async function somebody(language = 'en') {
  counter++
  const address = `person${counter}@firm.example`
  const person = await personOf(env, address)
  for (const survey of ['customers', 'sales']) {
    await env.DB.batch([
      env.DB.prepare(
        `insert into recipients (survey, wave, person, link, role, language, address, invited_on)
         values (?, '2026-H2', ?, ?, 'buyer', ?, ?, '2026-11-02')`,
      ).bind(survey, person, `${survey} ${person}`, language, address),
      ...['invitation', 'reminder'].map((kind) =>
        env.DB.prepare(
          `insert into mails (survey, wave, person, kind, state, due_at) values (?, '2026-H2', ?, ?, ?, 1)`,
        ).bind(survey, person, kind, kind === 'invitation' ? 'sent' : 'due'),
      ),
    ])
  }
  return { person, address, path: `/u/${await unsubscribeToken(env, 'customers', person)}` }
}

/** Press what a mail program presses. */
export const oneClick = (path: string, body = 'List-Unsubscribe=One-Click') =>
  world.send(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body,
  })

/** Press a button of the page. */
export const press = (path: string, wish: string) =>
  world.send(path, { method: 'POST', body: new URLSearchParams({ _do: wish }) })

/** List what a person is written to no more about, and their mails that wait or were stopped. */
export async function standingOf(person: string): Promise<string[]> {
  const { results } = await env.DB.prepare(
    `select 'no ' || scope || ' ' || reason || ' ' || since as told from suppressions where person = ?1
     union all
     select survey || ' ' || kind || ' ' || state from mails where person = ?1 and state <> 'sent' order by told`,
  )
    .bind(person)
    .all<{ told: string }>()
  return results.map(({ told }) => told)
}

/** List the parts of a page that a reader sees, by what they are for. */
export async function seen(response: Response): Promise<(string | number)[]> {
  const html = await response.text()
  const told = [...html.matchAll(/<p class="end told"([^>]*)>/g)].flatMap(([, attributes = '']) =>
    attributes.includes('hidden') ? [] : (/(?:data-standing|id)="([^"]+)"/.exec(attributes)?.[1] ?? []),
  )
  const buttons = [...html.matchAll(/<p([^>]*)>\s*<button[^>]*value="([^"]+)"/g)].flatMap(
    ([, attributes = '', value = '']) => (attributes.includes('hidden') ? [] : value),
  )
  return [response.status, ...told, ...buttons]
}
