/** What a mail to a leader says, out of its row and what may be read by now; sends nothing. */
import { stateOf } from '#engine/logic/promise-state.ts'
import { addDays, dayIn } from '#engine/logic/wave.ts'
import { alertMail } from '#engine/mail/alert-mail.ts'
import { digestMail, type OwedPromise } from '#engine/mail/digest-mail.ts'
import type { Mail } from '#engine/mail/mail.ts'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'
import type { Leader } from '#engine/programme.ts'
import { personOf } from '../access/derived.ts'
import { mayRead } from '../access/leader.ts'
import type { Definitions } from '../definitions.ts'
import { alertedOf, alertSpan } from '../jobs/leader-mails.ts'
import type { MailKey } from '../store/mail-store.ts'
import type { Desk } from './desk.ts'
import { callbacksOf, newsOf, resultsOf, titleOf } from './survey-news.ts'

/** What is composed, and for whom; a text says why there is nothing to send. */
export type LeaderMail = { readonly leader: Leader; readonly mail: Mail } | string

/** Promises that are due within so many days are told of beforehand. */
const soon = 14

/**
 * Compose an alert or a digest, by what the leader may read at this moment.
 *
 * @returns in words why nothing is to be sent, as where the programme names the leader no more
 */
export async function leaderMail(desk: Desk, key: MailKey): Promise<LeaderMail> {
  const leader = await leaderOf(desk, key.person)
  if (!leader) return 'the programme names this leader no more'
  const [kind, moment = ''] = key.kind.split(' ')
  if (kind === 'alert') return alertOf(desk, leader, key, Date.parse(moment))
  if (kind === 'digest') return digestOf(desk, leader, moment)
  return `there is no mail of the kind «${key.kind}»`
}

async function leaderOf({ definitions, settings }: Desk, person: string): Promise<Leader | undefined> {
  for (const leader of definitions.leaders)
    if ((await personOf(settings, leader.email)) === person) return leader
  return undefined
}

async function alertOf(
  desk: Desk,
  leader: Leader,
  { survey, wave }: MailKey,
  from: number,
): Promise<LeaderMail> {
  const { store, definitions, site } = desk
  const definition = definitions.surveys.get(survey)
  if (!definition || alertedOf([leader], definition.survey).length === 0)
    return 'this leader may read of callbacks no more'
  const known = await store.findWave(survey, wave)
  const promise = stricterPromise(definition.survey.promise, known?.promise ?? definition.survey.promise)
  const count = await callbacksOf(store, survey, leader, promise, [from, from + alertSpan])
  if (leader.only && count === 0) return 'nobody in the scope of this leader asked to be called'
  const common = commonOf(definitions, leader)
  const title = titleOf(definition, common.language)
  return { leader, mail: alertMail({ ...common, title, count, address: resultsOf(site, survey) }) }
}

async function digestOf(desk: Desk, leader: Leader, monday: string): Promise<LeaderMail> {
  const { definitions, now } = desk
  if (!leader.digest) return 'this leader wants no digests'
  const since = addDays(monday, -7)
  const read = [...definitions.surveys.values()].filter(({ survey }) => mayRead(leader, survey))
  const news = await Promise.all(read.map((definition) => newsOf(desk, leader, definition, since)))
  const surveys = news.filter((survey) => survey !== undefined)
  const today = dayIn(definitions.timeZone, now)
  const common = commonOf(definitions, leader)
  const promises = owedOf(definitions, new Set(read.map(({ survey }) => survey.id)), common.language, today)
  if (surveys.length === 0 && promises.length === 0) return 'nothing is new'
  return { leader, mail: digestMail({ ...common, since, today, surveys, promises }) }
}

/** List what is late, and what is due soon, of the promises that were made for surveys in scope. */
function owedOf(
  { promises }: Definitions,
  read: ReadonlySet<string>,
  language: string,
  today: string,
): OwedPromise[] {
  return promises.flatMap(({ terms, words }) => {
    const said = words[language] ?? Object.values(words)[0]
    const heard = terms.surveys.length === 0 || terms.surveys.some((id) => read.has(id))
    const state = stateOf(terms, today)
    const owed = state === 'late' || (state === 'open' && terms.due <= addDays(today, soon))
    return said && heard && owed ? [{ title: said.title, owner: said.owner, terms }] : []
  })
}

function commonOf({ company, language }: Definitions, { name, only }: Leader) {
  const scope = only ? { scope: only.values } : {}
  return { company: company[language]?.company ?? '', language, name, ...scope }
}
