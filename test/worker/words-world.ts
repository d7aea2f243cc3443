/** Surveys of every promise that ask for words, people who write them, and an owner who reads and decides. */
import { env } from 'cloudflare:workers'
import type { Survey } from '#engine/model.ts'
import type { Leader } from '#engine/programme.ts'
import type { ThemeDictionary } from '#engine/themes/theme.ts'
import type { WordsList } from '#engine/wire-words.ts'
import { fold } from '#worker/jobs/fold.ts'
import { makeSurvey } from '../make-survey.ts'
import { freshId, inviteOne, makeWorld } from './world.ts'

const body = `
# One {#one}

## Would you refer us? {#refer}

type: referral

## Why? {#why}

type: text

## What else? {#else}

type: text

## Tell us about a moment. {#moment}

type: story

## May we call you? {#call}

type: callback
`

/** A survey that asks for a reason, for more, for a story and for a call. */
function wordy(id: string, promise: string): Survey {
  const settings = `title: Test\naudience: customers\nprivacy: ${promise}\ncadence: half-yearly\nattributes: [region, seller, account]\nroles:\n  buyer: You buy\n  user: You use\n`
  return makeSurvey(`---\n${settings}---\n${body}`, id)
}

export const wave = '2026-H2'
const themes: ThemeDictionary = {
  version: 'v 1',
  themes: [
    {
      id: 'price',
      names: { en: 'Price', de: 'Preis' },
      terms: { en: ['price*', 'expens*'], de: ['*preis*'] },
    },
    { id: 'alarms', roles: ['user'], names: { en: 'Alarms' }, terms: { en: ['alarm*'] } },
  ],
}

/** One leader for each set of rights. */
const leaders: readonly Leader[] = [
  { email: 'reader@example.com', name: 'Rita Lesser', surveys: 'all', rights: ['comments'], digest: false },
  { email: 'caller@example.com', name: 'Carl Ruf', surveys: 'all', rights: ['callbacks'], digest: false },
]

/** When no more answers can come; the days of grace after the close are over. */
export const sealed = new Date('2027-01-08T10:00:00Z')

/** Make an app with one such survey, `id` being used by no other test. */
export function makeWords(id: string, promise: string, change: Partial<Survey> = {}) {
  const survey = { ...wordy(id, promise), ...change }
  const world = makeWorld({ surveys: [survey], leaders, themes })
  const authorized = { headers: { Authorization: `Bearer ${env.OWNER_KEY}` } }
  return {
    ...world,
    survey,
    /** Answer as somebody; gives the response's id. */
    async write(answers: Record<string, unknown>, more: Record<string, unknown> = {}): Promise<string> {
      const sent = { id: freshId(), survey: id, role: 'buyer', language: 'en', version: `v ${id}` }
      const response = await world.post('/api/responses', { ...sent, answers, ...more })
      if (!response.ok) throw new Error(await response.text())
      return String(more.id ?? sent.id)
    },
    async count(): Promise<void> {
      const definition = world.definitions.surveys.get(id)
      if (definition) await fold(world.store, definition, world.definitions.timeZone)
    },
    ask: (query = `?wave=${wave}`) => world.send(`/api/words/${id}${query}`, authorized),
    async words(): Promise<WordsList> {
      return (await world.send(`/api/words/${id}?wave=${wave}`, authorized)).json()
    },
    /** Make a link of the wave; gives its token. */
    invite: (link: Parameters<typeof inviteOne>[2]) => inviteOne(world, id, { wave, ...link }),
    /** Ask as the leader who may, by a session of its own. */
    async asLeader(path: string, json?: unknown): Promise<Response> {
      const email = path.startsWith('/api/comments') ? 'reader@example.com' : 'caller@example.com'
      const headers = { Cookie: await world.signIn(email) }
      return json === undefined ? world.send(path, { headers }) : world.post(path, json, headers)
    },
    decide: (what: 'stories' | 'comments', decision: Record<string, unknown>) =>
      world.own(`/api/${what}/${id}`, { wave, ...decision }),
  }
}
