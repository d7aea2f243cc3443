/** What stands for a response where its words are read: never its id, because answers can be withdrawn by that. */
import type { Context } from 'hono'
import { idLength, responseIdFrom } from '#engine/answers/response-id.ts'
import type { AppEnv } from '../env.ts'

/**
 * Make handles of responses, keyed so that whoever knows an id cannot find its words.
 *
 * @returns a function that gives the handle of a response; where nobody may be found by it, one for each question
 * @throws where no secret is set
 */
export async function makeHandles(c: Context<AppEnv>) {
  const secret = c.env.LINK_KEY ?? c.env.OWNER_KEY
  if (!secret) throw new Error('words cannot be told apart without LINK_KEY or OWNER_KEY')
  const encoder = new TextEncoder()
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), hmac, false, ['sign'])
  return async function handleOf(survey: string, response: string, question?: string): Promise<string> {
    const named = JSON.stringify(['words', survey, response, ...(question === undefined ? [] : [question])])
    const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(named)))
    return responseIdFrom(mac.subarray(0, idLength))
  }
}
