/** Sending bodies as fast as a server takes them, over connections that stay open; knows nothing of what they say. */
import { Agent, request } from 'node:http'

export interface Load {
  /** Requests that were taken in a second. */
  readonly perSecond: number
  /** Milliseconds of a request. */
  readonly times: readonly number[]
}

/**
 * Post one body after another on each of so many connections.
 *
 * @param next makes a body
 * @throws where a body is not taken with a status of 2xx
 */
export async function load(
  url: string,
  next: () => string,
  connections: number,
  seconds: number,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  const began = performance.now()
  const one = async () => {
    while (performance.now() - began < seconds * 1000) {
      const sent = performance.now()
      await post(url, next(), agent)
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  agent.destroy()
  return { perSecond: times.length / ((performance.now() - began) / 1000), times }
}

function post(url: string, body: string, agent: Agent): Promise<void> {
  const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const { statusCode = 0 } = response
      if (statusCode < 200 || statusCode > 299) reject(new Error(`${url} answered ${statusCode}`))
      response.on('error', reject).on('end', resolve).resume()
    })
    sent.on('error', reject).end(body)
  })
}
