/** Taking recipients and links into a wave; whoever must not be asked is refused, row by row and with why. */
import type { Context } from 'hono'
import { addDays, dayIn } from '#engine/logic/wave.ts'
import type { RecipientsResult } from '#engine/wire-owner.ts'
import { unsubscribeToken } from '../access/derived.ts'
import { siteOf } from '../access/site-of.ts'
import type { Definition } from '../definitions.ts'
import type { AppEnv } from '../env.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { type AskedWave, askedWave } from './asked-wave.ts'
import { ownerLimit } from './body-limits.ts'
import { definitionOf } from './owned-survey.ts'
import { readJson } from './read-body.ts'
import { type Form, type ReadRow, readRecipients } from './read-recipients.ts'
import { type Sifted, siftRows } from './sift-rows.ts'

export const recipientsRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/recipients/:survey',
    policy: 'owner',
    door: 'recipients',
    handle: addRecipients,
  },
]

async function addRecipients(c: Context<AppEnv>): Promise<Response> {
  const { definitions, now, store } = c.var
  const definition = definitionOf(c)
  const { survey } = definition
  const today = dayIn(definitions.timeZone, now)
  const body = await readJson(c, ownerLimit)
  const { test = false } = body
  if (typeof test !== 'boolean')
    throw new RequestProblem('bad-request', { detail: '«test» must be true or false.' })
  const wave = await askedWave(store, survey, body.wave, today)
  // Opening a closed wave again would show by the difference what its latecomers said.
  if (wave.closed)
    throw new RequestProblem('closed', {
      detail: `The wave «${wave.wave}» closed on ${wave.closesOn}; no more links can be added.`,
    })
  const form = formOf(definition, wave)
  const { links, recipients } = await readRecipients(
    { survey, wave: wave.wave, form, test, today, env: c.env },
    body,
  )
  const named = form === 'anonymous' ? recipients : links
  const askedSince = addDays(today, 1 - definitions.mail.everyDays)
  const sifted: Sifted = test
    ? { taken: named, refused: [] }
    : await siftRows(store, survey.id, wave.wave, named, askedSince)
  const taken = form === 'anonymous' ? [...links, ...sifted.taken] : sifted.taken
  const added = await put(c, survey.id, wave, taken, { test, here: form === 'here', today })
  const late = await lateOnes(c, survey.id, named, sifted.taken, added)
  const refused = [...sifted.refused, ...late]
  const result: RecipientsResult = {
    added,
    known: links.length + (test ? 0 : recipients.length) - added - refused.length,
    refused,
    ...(await unsubscribeOf(c, survey.id, named)),
  }
  c.set(
    'detail',
    `${wave.wave}: ${result.added} added, ${result.known} known, ${refused.length} refused${test ? ', for trying out' : ''}`,
  )
  return c.json(result, 201)
}

/** Tell who keeps the addresses of a wave; what is anonymous today, or was when the wave began, joins nobody to a link. */
export function formOf({ sending }: Definition, { promise }: Pick<AskedWave, 'promise'>): Form {
  return promise === 'anonymous' ? 'anonymous' : sending.keep
}

/** Store rows; those for trying out leave the wave alone, and are nobody's. */
async function put(
  c: Context<AppEnv>,
  survey: string,
  { closed: _, ...wave }: AskedWave,
  rows: readonly ReadRow[],
  { test, here, today }: { test: boolean; here: boolean; today: string },
): Promise<number> {
  const links = rows.flatMap(({ hash, role, language, attributes }) => {
    if (hash === null) return []
    const link = { hash, survey, wave: wave.wave, role, language, attributes }
    return [test ? { ...link, test } : link]
  })
  const recipients = rows.flatMap(({ person, hash, attributes: _attributes, ...row }) =>
    person === null || test ? [] : [{ ...row, person, link: hash, invitedOn: today }],
  )
  const added = await c.var.store.addRecipients(survey, {
    wave: test ? null : wave,
    site: siteOf(c),
    links,
    recipients,
    due: here ? c.var.now.getTime() : null,
  })
  // Where persons have links, they are counted by them.
  return recipients.some(({ link }) => link !== null) ? added.links : added.links + added.recipients
}

/** Find those whom somebody else invited by another link in the same moment: theirs was not stored, and must not be given out. */
async function lateOnes(
  c: Context<AppEnv>,
  survey: string,
  all: readonly ReadRow[],
  taken: readonly ReadRow[],
  added: number,
): Promise<RecipientsResult['refused']> {
  if (added >= taken.length) return []
  const stored = await c.var.store.knownLinks(
    survey,
    taken.flatMap(({ hash }) => hash ?? []),
  )
  const lost = taken.filter(({ hash }) => hash !== null && !stored.has(hash))
  return lost.map((row) => ({ row: all.indexOf(row), verdict: 'invited' }))
}

async function unsubscribeOf(
  c: Context<AppEnv>,
  survey: string,
  rows: readonly ReadRow[],
): Promise<Pick<RecipientsResult, 'unsubscribe'>> {
  if (rows.every(({ person }) => person === null)) return {}
  const tokens = rows.map(({ person }) => (person === null ? '' : unsubscribeToken(c.env, survey, person)))
  return { unsubscribe: await Promise.all(tokens) }
}
