/** Speaking with the worker as its owner; tells plainly what it answered, and tries passing faults again. */
import { readFile } from 'node:fs/promises'
import type { Problem } from '#engine/wire.ts'

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
  const secrets = await readFile('.dev.vars', 'utf8').catch(() => '')
  const key = process.env.OWNER_KEY || /^OWNER_KEY\s*=\s*"?([^"\n]+)"?/m.exec(secrets)?.[1]
  if (!key)
    throw new Error('The owner’s key is not known: set OWNER_KEY, or run «npm start» once for a local one.')
  return { url: url.replace(/\/$/, ''), key }
}

/**
 * Post a body as the owner.
 *
 * @throws Refused with the worker's problem, or after the last try
 */
export async function post<T>({ url, key }: Service, path: string, body: unknown): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
      body: JSON.stringify(body),
    }).catch((cause: unknown) => {
      if (attempt < tries) return undefined
      throw new Error(`${url} does not answer. Is it running? «npm start» starts a local one.`, { cause })
    })
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
