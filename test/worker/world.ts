/** The real app on the real database, with small surveys of every promise and a clock that the test sets. */
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { Sending } from '#engine/mailing.ts'
import type { CompiledPromise, Survey, WordsFile } from '#engine/model.ts'
import type { Aims, Leader } from '#engine/programme.ts'
import { noThemes, type ThemeDictionary } from '#engine/themes/theme.ts'
import type { SubmitBody } from '#engine/wire.ts'
import { createApp } from '#worker/app.ts'
import type { Definitions } from '#worker/definitions.ts'
import type { Settings } from '#worker/env.ts'
import { openStore } from '#worker/store/d1-store.ts'
import { makeSurvey } from '../make-survey.ts'

const body = `
# One {#one}

## Would you refer us? {#refer}

type: referral
required: yes

### Why? {#why}

type: text
when: at most 6

## How often did we … {#care}

type: frequency
measures: care

- listen: listen
- keep: keep promises
  - for: buyer

## Compared with others {#rivals}

type: comparison
`

/** Make a survey of a promise, with the same questions each time. */
export function surveyOf(id: string, promise: string, more = ''): Survey {
  const settings = `title: Test\naudience: customers\nprivacy: ${promise}\nattributes: [region, account]\nroles:\n  buyer: You buy\n  user: You use\n${more}`
  return makeSurvey(`---\n${settings}\n---\n${body}`, id)
}

const leaders: readonly Leader[] = [
  { email: 'all@example.com', name: 'All', surveys: 'all', rights: [], digest: true },
  { email: 'pulse@example.com', name: 'Pulse', surveys: ['pulse'], rights: [], digest: true },
]

const sending: Sending = { keep: 'owner', reminders: 1, remindAfterDays: 7 }

/** Put together an app; surveys and leaders may be the test's own. */
export function makeWorld(
  own: {
    surveys?: readonly Survey[]
    leaders?: readonly Leader[]
    database?: D1Database
    themes?: ThemeDictionary
    /** By survey, what differs from keeping addresses with the owner and one reminder after a week. */
    sending?: Readonly<Record<string, Partial<Sending>>>
    /** Secrets and settings besides the owner's key. */
    settings?: Settings
    promises?: readonly CompiledPromise[]
    aims?: Aims
    /** Words of what surveys ask. */
    words?: WordsFile
    /** Where the app is asked. */
    origin?: string
  } = {},
) {
  const { origin = 'https://survey.example' } = own
  const surveys = own.surveys ?? [
    surveyOf('pulse', 'named', 'cadence: half-yearly'),
    surveyOf('inside', 'confidential', 'cadence: half-yearly'),
    surveyOf('secret', 'anonymous', 'cadence: half-yearly\nfieldwork: 3 weeks'),
    surveyOf('invited', 'named', 'links: required\nfieldwork: 2 weeks'),
  ]
  const definitions: Definitions = {
    build: 'test',
    timeZone: 'Europe/London',
    language: 'en',
    mail: {
      from: 'surveys@hollinrime.example',
      quiet: { from: '20:00', to: '08:00' },
      everyDays: 180,
      aMinute: 60,
    },
    company: {
      en: {
        company: 'Hollinrime',
        sector: 'cold-store monitoring',
        sender: 'Ines Hallworth, managing director',
      },
    },
    promises: own.promises ?? [],
    aims: own.aims ?? { targets: [], benchmarks: {} },
    themes: own.themes ?? noThemes,
    leaders: own.leaders ?? leaders,
    wordsOf: async (survey) => own.words?.[survey] ?? {},
    surveys: new Map(
      surveys.map((survey) => [
        survey.id,
        {
          survey,
          version: `v ${survey.id}`,
          named: ['region'],
          sending: { ...sending, ...own.sending?.[survey.id] },
          mail: { en: { title: `Title of ${survey.id}`, notices: {}, first: {} } },
        },
      ]),
    ),
  }
  const clock = { now: new Date('2026-11-22T10:00:00Z') }
  const database = own.database ?? env.DB
  const app = createApp(definitions, undefined, () => clock.now)
  const bindings = { ...env, ...own.settings, DB: database }

  /** Send a request, and give its response once all is done that comes after it. */
  const send = async (path: string, init?: RequestInit) => {
    const execution = createExecutionContext()
    const response = await app.request(`${origin}${path}`, init, bindings, execution)
    await waitOnExecutionContext(execution)
    return response
  }
  const post = (path: string, json: unknown, headers: Record<string, string> = {}) =>
    send(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(json),
    })
  const put = (path: string, json: unknown) =>
    send(path, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(json),
    })
  const owner = { Authorization: `Bearer ${env.OWNER_KEY}` }
  return {
    definitions,
    clock,
    store: openStore(database),
    send,
    post,
    put,
    /** Post as the owner. */
    own: (path: string, json: unknown) => post(path, json, owner),
    /** Sign a leader in; gives the cookie. */
    async signIn(email: string): Promise<string> {
      const { path } = await (await post('/api/sign-in/links', { email }, owner)).json<{ path: string }>()
      const confirmed = await send(path, { method: 'POST' })
      return confirmed.headers.get('Set-Cookie')?.split(';', 1)[0] ?? ''
    },
    survey(id: string): Survey {
      const found = definitions.surveys.get(id)
      if (!found) throw new Error(`no survey ${id}`)
      return found.survey
    },
  }
}

let counter = 0

/** Make an id that no other test uses. */
export function freshId(): string {
  counter++
  return `${'0'.repeat(20)}${counter.toString().padStart(6, '0')}`
}

/** Make a body that is accepted, with what the test changes. */
export function submission(change: Partial<Record<keyof SubmitBody, unknown>> = {}): Record<string, unknown> {
  const answers = { refer: 9, care: { listen: 4, keep: 5 }, rivals: 'better' }
  const version = `v ${change.survey ?? 'pulse'}`
  return { id: freshId(), survey: 'pulse', role: 'buyer', language: 'en', version, answers, ...change }
}

/** Upload one personal link and give its token. */
export async function inviteOne(
  world: ReturnType<typeof makeWorld>,
  survey: string,
  link: { role?: string; language?: string; attributes?: Record<string, string>; wave?: string } = {},
): Promise<string> {
  const token = `t${freshId()}`
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const { wave, role = 'user', attributes = {}, language } = link
  const uploaded = await world.own(`/api/recipients/${survey}`, {
    ...(wave ? { wave } : {}),
    links: [{ hash, role, attributes, ...(language ? { language } : {}) }],
  })
  if (uploaded.status !== 201) throw new Error(await uploaded.text())
  return token
}

/** Read the log of one survey, oldest first. */
export async function logOf(survey: string): Promise<Record<string, unknown>[]> {
  const { results } = await env.DB.prepare('select * from responses where survey = ? order by seq')
    .bind(survey)
    .all()
  return results
}
