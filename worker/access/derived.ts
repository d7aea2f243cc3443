/**
 * What is derived from the one secret instead of being stored: persons, the tokens of links that the worker sends, those
 * by which a person unsubscribes, and the handles of what people wrote. One is never taken for another; makes nothing at
 * random.
 */
import { idLength, responseIdFrom } from '#engine/answers/response-id.ts'
import { readAddress } from '#engine/contacts/address.ts'
import type { Settings } from '../env.ts'
import { RequestProblem } from '../problem.ts'
import { hmac, sameSecret } from './secrets.ts'
import { toAscii } from './to-ascii.ts'

type Secrets = Pick<Settings, 'LINK_KEY' | 'OWNER_KEY'>

/** Give the salt under which persons are named, in hex; owners are told it, and nobody derives the secret from it. */
export async function saltOf(env: Secrets): Promise<string> {
  return hexOf(await hmac(secretOf(env), 'addresses'))
}

/** Give the salt under which imported rows of a survey are named, in hex; whoever imports into it is told it. */
export async function rowSaltOf(env: Secrets, survey: string): Promise<string> {
  return hexOf(await hmac(secretOf(env), JSON.stringify(['rows', survey])))
}

/** Name the person whom a mail address belongs to, however it is written; alike in all surveys. */
export async function personOf(env: Secrets, address: string): Promise<string> {
  const read = readAddress(address, toAscii)
  const normal = read.ok ? read.normal : address.trim().toLowerCase()
  return responseIdFrom(await hmac(await saltOf(env), normal))
}

/** Give the token of a person's link in a wave; always the same, so that a reminder carries the invitation's. */
export async function linkToken(env: Secrets, survey: string, wave: string, person: string): Promise<string> {
  return derive(env, ['link', survey, wave, person])
}

/** Give the token by which a person is written to no more; it never expires. */
export async function unsubscribeToken(env: Secrets, survey: string, person: string): Promise<string> {
  return `${survey}.${person}${await derive(env, ['unsubscribe', survey, person])}`
}

/** Read such a token, as the last part of an address may hold it; `undefined` where it is none of ours. */
export async function readUnsubscribe(
  env: Secrets,
  token: string,
): Promise<{ survey: string; person: string } | undefined> {
  const dot = token.lastIndexOf('.')
  const survey = token.slice(0, dot)
  const letters = token.slice(dot + 1).toLowerCase()
  if (dot < 1 || letters.length !== 2 * idLength) return undefined
  const person = letters.slice(0, idLength)
  const own = await unsubscribeToken(env, survey, person)
  return (await sameSecret(own, `${survey}.${letters}`)) ? { survey, person } : undefined
}

/**
 * Give what stands for a response where its words are read: never its id, because answers can be withdrawn by that.
 *
 * @param question where nobody may be found by it: then one person has another handle at each question
 */
export async function wordsHandle(
  env: Secrets,
  survey: string,
  response: string,
  question?: string,
): Promise<string> {
  return derive(env, ['words', survey, response, ...(question === undefined ? [] : [question])])
}

async function derive(env: Secrets, purpose: readonly string[]): Promise<string> {
  return responseIdFrom(await hmac(secretOf(env), JSON.stringify(purpose)))
}

/**
 * Give the secret that everything here is derived from.
 *
 * @throws RequestProblem where none is set
 */
function secretOf({ LINK_KEY, OWNER_KEY }: Secrets): string {
  const secret = LINK_KEY || OWNER_KEY
  if (secret) return secret
  throw new RequestProblem('not-set-up', {
    detail: 'Neither LINK_KEY nor OWNER_KEY is set; links and persons are derived from one of them.',
  })
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
