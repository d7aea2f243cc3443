/** Sending a file whose lines are made while it is sent; holds no more of it than one page. */
import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'

/** A file on its way to a browser. */
export interface Leaving {
  readonly name: string
  readonly type: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Answer with a file to be kept; it is never stored on the way. */
export function download(
  c: Context<AppEnv>,
  { name, type, headers = {} }: Leaving,
  body: string | ReadableStream<Uint8Array>,
): Response {
  c.header('Content-Type', type)
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  c.header('Cache-Control', 'private, no-store')
  for (const [header, value] of Object.entries(headers)) c.header(header, value)
  return c.body(body)
}

/**
 * Make a stream of texts that are asked for only as fast as they are taken.
 *
 * Where making them fails, the stream breaks off with an error, so that nobody takes a part for the whole.
 */
export function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await texts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await texts.return(undefined)
    },
  })
}
