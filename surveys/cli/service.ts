/** Speaking with the worker as its owner; tells plainly what it answered, and tries passing faults again. */
import type { Problem } from '#engine/wire.ts'
import { readSetting } from './read-setting.ts'
import { Refused } from './refused.ts'
import { readSite } from './site-address.ts'

const tries = 5

export interface Service {
  readonly url: string
  readonly key: string
}

/**
 * Find the service: `--url` or this machine; the key from `OWNER_KEY` or the local secrets file.
 *
 * @throws WrongCall where the address is none
 */
export async function findService(url = 'http://localhost:8787'): Promise<Service> {
  const site = readSite(url)
  const key = await readSetting('OWNER_KEY')
  if (!key)
    throw new Error('The owner’s key is not known: set OWNER_KEY, or run «npm start» once for a local one.')
  return { url: site, key }
}

/**
 * Post a body as the owner.
 *
 * @throws Refused with the worker's problem, or after the last try
 */
export function post<T>(service: Service, path: string, body: unknown): Promise<T> {
  return ask(service, path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
}

/**
 * Read something as the owner.
 *
 * @throws Refused with the worker's problem, or after the last try
 */
export function get<T>(service: Service, path: string): Promise<T> {
  return ask(service, path, { method: 'GET', headers: {} })
}

interface Asked {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

interface Answer {
  readonly status: number
  /** Where it leads on to, if it does. */
  readonly onward: string | null
  /** `undefined` where it is no JSON. */
  readonly body: unknown
}

async function ask<T>(service: Service, path: string, asked: Asked): Promise<T> {
  const { url } = service
  for (let attempt = 1; ; attempt++) {
    const answer = await askOnce(service, path, asked).catch((cause: unknown) => {
      if (attempt < tries) return undefined
      throw new Error(`${url} does not answer. Is it running? «npm start» starts a local one.`, { cause })
    })
    if (answer && answer.status < 300 && answer.body !== undefined) return answer.body as T
    if (answer && (answer.status < 500 || attempt >= tries)) throw refusedBy(url, answer)
    await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** attempt))
  }
}

/** Ask, and follow nowhere: on the way to another address the key is lost, or taken along. */
async function askOnce({ url, key }: Service, path: string, { headers, ...asked }: Asked): Promise<Answer> {
  const authorized = { ...headers, Authorization: `Bearer ${key}` }
  const response = await fetch(`${url}${path}`, { ...asked, headers: authorized, redirect: 'manual' })
  const text = await response.text()
  return { status: response.status, onward: response.headers.get('Location'), body: jsonIn(text) }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Say what speaks against what was asked, or that nobody here is the service. */
function refusedBy(url: string, { status, onward, body }: Answer): Refused {
  if (status < 300)
    return new Refused(`${url} answers, but not as the service does; is it the right address?`)
  if (onward !== null && URL.canParse(onward, url))
    return new Refused(`${url} leads on to ${new URL(onward, url).origin}; name that address by «--url».`)
  const problem = body as Problem | undefined
  return new Refused(problem?.detail ?? problem?.title ?? `the service answered ${status}`, problem)
}
