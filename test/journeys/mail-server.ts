/** A real SMTP server of this machine, which answers as the test says and keeps what it accepts. */
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
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
  /** Tells of whose mails it hangs up in the middle. */
  readonly drops?: (address: string) => boolean
  /** Is given each mail that is accepted, instead of its being kept. */
  readonly takes?: (mail: Received) => void
  /** The only login that it takes; without it, it asks for none. */
  readonly login?: { readonly user: string; readonly pass: string }
}

/**
 * Start a server on a free port.
 *
 * @param options of the server itself, such as its certificate
 * @param host another address of this machine
 */
export async function startMailServer(
  manners: Manners = {},
  options: SMTPServerOptions = {},
  host = '127.0.0.1',
) {
  const received: Received[] = []
  const { login, takes: take = (mail: Received) => void received.push(mail) } = manners
  const server = new SMTPServer({
    disabledCommands: login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    authOptional: !login,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth({ username, password }, _session, answer) {
      if (username === login?.user && password === login?.pass) answer(null, { user: username })
      else answer(refusal('535 5.7.8 authentication failed'))
    },
    onRcptTo({ address }, _session, answer) {
      const refused = manners.recipient?.(address)
      answer(refused === undefined ? null : refusal(refused))
    },
    onData(stream, session, answer) {
      const to = session.envelope.rcptTo[0]?.address ?? ''
      const drop = manners.drops?.(to) === true
      const chunks: Buffer[] = []
      stream.on('data', (chunk) => {
        chunks.push(chunk)
        if (drop) socketOf(server, session.id)?.destroy()
      })
      stream.on('end', () => {
        if (drop) return
        take({ to, raw: Buffer.concat(chunks).toString(), connection: session.id })
        answer(null)
      })
    },
    ...options,
  })
  // A client that is ended in the middle leaves a broken connection behind.
  server.on('error', () => {})
  await listening(server.server, host)
  return {
    port: portOf(server.server),
    received,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

/** Start something that takes connections and never says a word. */
export async function startSilentServer() {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => keep(sockets, socket))
  await listening(server)
  return { port: portOf(server), stop: () => hangUp(server, sockets) }
}

/** Start a line that leads to one server after the other, so that the same address meets all of them. */
export async function startLine() {
  const sockets = new Set<Socket>()
  let port = 0
  const server = createServer((socket) => {
    keep(sockets, socket)
    const far = connect(port, '127.0.0.1')
    keep(sockets, far)
    far.on('close', () => socket.destroy())
    socket.on('close', () => far.destroy())
    socket.pipe(far).pipe(socket)
  })
  await listening(server)
  return {
    port: portOf(server),
    lead(to: { readonly port: number }): void {
      port = to.port
    },
    stop: () => hangUp(server, sockets),
  }
}

function keep(sockets: Set<Socket>, socket: Socket): void {
  sockets.add(socket)
  socket.on('error', () => {})
}

function listening(server: Server, host = '127.0.0.1'): Promise<void> {
  return new Promise((resolve) => server.listen(0, host, resolve))
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

function hangUp(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy()
  return new Promise((resolve) => server.close(() => resolve()))
}

function refusal(answer: string): Error {
  return Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) })
}

function socketOf(server: SMTPServer, id: string): Socket | undefined {
  for (const connection of server.connections) if (connection.id === id) return connection._socket
  return undefined
}
