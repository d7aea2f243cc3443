/** A real SMTP server of this machine, which answers as the test says and keeps what it accepts. */

import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface Received {
  readonly to: string
  readonly raw: string
  /** Id of the connection that it came by. */
  readonly connection: string
}

/** How it answers; what is left out is accepted. */
export interface Manners {
  /** What it says to a recipient, such as `550 5.1.1 no such user`. */
  readonly recipient?: (address: string) => string | undefined
  /** Recipients whose mails it hangs up on in the middle. */
  readonly drops?: (address: string) => boolean
  /** The only login that it takes; without it, it asks for none. */
  readonly login?: { readonly user: string; readonly pass: string }
}

/** Start a server on a free port. */
export async function startMailServer(manners: Manners = {}, options: SMTPServerOptions = {}) {
  const received: Received[] = []
  const connections = new Set<string>()
  const { login } = manners
  const server = new SMTPServer({
    disabledCommands: login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    authOptional: !login,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth({ username, password }, _session, answer) {
      if (username === login?.user && password === login?.pass) answer(null, { user: username })
      else answer(refusal('535 5.7.8 Error: authentication failed'))
    },
    onRcptTo({ address }, _session, answer) {
      const refused = manners.recipient?.(address)
      answer(refused === undefined ? null : refusal(refused))
    },
    onData(stream, session, answer) {
      const to = session.envelope.rcptTo[0]?.address ?? ''
      const chunks: Buffer[] = []
      stream.on('data', (chunk) => {
        chunks.push(chunk)
        if (manners.drops?.(to)) socketOf(server, session.id)?.destroy()
      })
      stream.on('end', () => {
        connections.add(session.id)
        received.push({ to, raw: Buffer.concat(chunks).toString(), connection: session.id })
        answer(null)
      })
    },
    ...options,
  })
  // A client that is ended in the middle leaves a broken connection behind.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, process.env.HOST ?? '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    received,
    connections,
    /** The setting that leads to it. */
    url: login ? `smtp://${login.user}:${login.pass}@127.0.0.1:${port}` : `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

/** Start something that takes connections and never says a word. */
export async function startSilentServer() {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, process.env.HOST ?? '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connected: () => sockets.size,
    stop: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

function refusal(answer: string): Error {
  const responseCode = Number(answer.slice(0, 3))
  return Object.assign(new Error(answer.slice(4)), { responseCode })
}

function socketOf(server: SMTPServer, id: string): Socket | undefined {
  const found = [...server.connections].find(
    (connection) => connection.session?.id === id || connection.id === id,
  )
  return found?._socket
}
