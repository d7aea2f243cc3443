/** Telling another service over the network, once; tries nothing again and stores nothing. */
import type { HookBody } from '#engine/wire-hook.ts'
import type { Settings } from '../env.ts'
import type { Hook } from '../store/hook-store.ts'
import { signatureOf } from './signature.ts'

/** Milliseconds that the service may take to confirm. */
const patience = 10_000

/** Where another service is told, and the secret that both know. */
export interface Service {
  readonly url: string
  readonly secret: string
}

/**
 * Read which service is to be told.
 *
 * @returns `undefined` where none is set; in words what is wrong with what is set
 */
export function serviceOf({ WEBHOOK_URL, WEBHOOK_SECRET }: Settings): Service | string | undefined {
  if (!WEBHOOK_URL) return undefined
  if (!URL.canParse(WEBHOOK_URL)) return 'WEBHOOK_URL is no address'
  const { protocol, hostname } = new URL(WEBHOOK_URL)
  const here = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  if (protocol !== 'https:' && !(protocol === 'http:' && here)) return 'WEBHOOK_URL must begin with https://'
  if (!WEBHOOK_SECRET) return 'WEBHOOK_SECRET is not set, so nobody could tell that it was us'
  return { url: WEBHOOK_URL, secret: WEBHOOK_SECRET }
}

/**
 * Tell a service of an event.
 *
 * @returns nothing where it was confirmed, or in words why not
 */
export async function callService(service: Service, hook: Hook, now: Date): Promise<string | undefined> {
  const { survey, wave, count } = hook
  const told: HookBody = {
    type: `survey.${hook.kind}`,
    timestamp: new Date(hook.madeAt).toISOString(),
    data: { survey, wave, count },
  }
  const body = JSON.stringify(told)
  const seconds = Math.floor(now.getTime() / 1000)
  const headers = {
    'Content-Type': 'application/json',
    'webhook-id': hook.id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': await signatureOf(service.secret, hook.id, seconds, body),
  }
  try {
    const signal = AbortSignal.timeout(patience)
    // A service that has moved is to be named anew: what is signed for one address goes to no other.
    const answer = await fetch(service.url, { method: 'POST', headers, body, signal, redirect: 'manual' })
    await answer.body?.cancel()
    return answer.ok ? undefined : `it answered ${answer.status}`
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError'
      ? `it did not answer within ${patience / 1000} seconds`
      : 'it could not be reached'
  }
}
