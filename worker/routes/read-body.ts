/** Reading request bodies within their limits and by their content type; judges no answer. */
import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'
import { RequestProblem } from '../problem.ts'

/** A body whose parts have their names and nothing else yet. */
export type Unjudged<Body> = { readonly [Part in keyof Body]?: unknown }

/** Read a JSON object. */
export async function readJson(c: Context<AppEnv>, limit: number): Promise<Record<string, unknown>> {
  requireType(c, ['application/json'])
  const text = new TextDecoder().decode(await readBytes(c, limit))
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new RequestProblem('bad-request', { detail: 'The body is no JSON.' })
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new RequestProblem('bad-request', { detail: 'The body must be a JSON object.' })
  return body as Record<string, unknown>
}

const urlencoded = 'application/x-www-form-urlencoded'

/** Read a posted form. One that is urlencoded has no charset (WHATWG URL §5), and is UTF-8 whatever it claims. */
export async function readForm(c: Context<AppEnv>, limit: number): Promise<FormData> {
  const given = requireType(c, [urlencoded, 'multipart/form-data'])
  const type = plainType(given) === urlencoded ? urlencoded : given
  const bytes = await readBytes(c, limit)
  try {
    return await new Response(bytes, { headers: { 'Content-Type': type } }).formData()
  } catch {
    throw new RequestProblem('bad-request', { detail: 'The form cannot be read.' })
  }
}

function requireType(c: Context<AppEnv>, allowed: readonly string[]): string {
  const type = c.req.header('Content-Type') ?? ''
  if (!allowed.includes(plainType(type)))
    throw new RequestProblem('wrong-type', { detail: `Send ${allowed.join(' or ')}.` })
  return type
}

function plainType(type: string): string {
  return type.split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

/** Stop reading as soon as the limit is passed, whatever the header says. */
async function readBytes(c: Context<AppEnv>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new RequestProblem('too-large', { detail: `At most ${limit} bytes are taken.` })
  if (Number(c.req.header('Content-Length') ?? 0) > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = c.req.raw.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.byteLength
    if (length > limit) {
      await reader?.cancel()
      throw tooLarge()
    }
    chunks.push(part.value)
  }
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}
