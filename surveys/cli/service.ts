/** Speaking with the worker as its owner; tells plainly what it answered, and tries passing faults again. */
import type { Problem } from '#engine/wire.ts'
import { readSetting } from './read-setting.ts'

const tries = 5

export interface Service {
  readonly url: string
  readonly key: string
}

/** Thrown where the worker refused; `problem` is what it said. */
export class Refused extends Error {
  readonly problem: Problem | undefined

  constructor(message: string, problem: Problem | undefined) {
    super(message)
    this.problem = problem
  }
}

/** Find the service: `--url` or this machine; the key from `OWNER_KEY` or the local secrets file. */
export async function findService(url = 'http://localhost:8787'): Promise<Service> {
  const key = await readSetting('OWNER_KEY')
  if (!key)
    throw new Error('The owner’s key is not known: set OWNER_KEY, or run «npm start» once for a local one.')
  return { url: url.replace(/\/+$/, ''), key }
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

async function ask<T>({ url, key }: Service, path: string, { headers, ...asked }: Asked): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const authorized = { ...headers, Authorization: `Bearer ${key}` }
    const response = await fetch(`${url}${path}`, { ...asked, headers: authorized }).catch(
      (cause: unknown) => {
        if (attempt < tries) return undefined
        throw new Error(`${url} does not answer. Is it running? «npm start» starts a local one.`, { cause })
      },
    )
    if (response?.ok) return (await response.json()) as T
    if (response && (response.status < 500 || attempt >= tries)) {
      const problem = (await response.json().catch(() => undefined)) as Problem | undefined
      throw new Refused(
        problem?.detail ?? problem?.title ?? `the service answered ${response.status}`,
        problem,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** attempt))
  }
}
