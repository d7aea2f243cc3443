/** One connection to an SMTP server, in steps that each end: answered, refused, broken off, or too late. Knows no letter. */
import type { SmtpError } from '#engine/mail/smtp-outcome.ts'
import type { SmtpServer } from '#engine/mail/smtp-url.ts'

/** Milliseconds that are waited: for the connection and its greeting, for each answer, and for one letter in all. */
export const patience = { connection: 10_000, answer: 30_000, letter: 60_000 }

type Done = (error?: unknown) => void

/** What is used of nodemailer's connection, whose own types need those of Node. */
interface Connection {
  readonly destroyed: boolean
  readonly allowsAuth: boolean
  connect(done: Done): void
  login(as: { user: string; credentials: { user: string; pass: string } }, done: Done): void
  send(envelope: { from: string; to: string[] }, message: Uint8Array, done: Done): void
  reset(done: Done): void
  on(event: 'error', listener: Done): void
  once(event: 'error' | 'end', listener: Done): void
  off(event: 'error' | 'end', listener: Done): void
  quit(): void
  close(): void
}

export interface SmtpLine {
  /** Whether it broke, or was ended. */
  isOver(): boolean
  send(from: string, to: string, raw: Uint8Array): Promise<void>
  /** Make it ready for the next letter after one was refused. */
  reset(): Promise<void>
  /** Take leave of the server. */
  end(): Promise<void>
  /** Drop the connection as it is. */
  drop(): void
}

/**
 * Connect to a server, by TLS unless it is on this machine, and sign in where there is a login.
 *
 * @param name what this client calls itself
 * @throws an error of nodemailer's
 */
export async function openLine(server: SmtpServer, name: string, waits: typeof patience): Promise<SmtpLine> {
  // Fetched when the first mail is sent, so that the worker answers people without it.
  const { default: SMTPConnection } = await import('nodemailer/lib/smtp-connection')
  const { dnsCache } = await import('nodemailer/lib/shared')
  const { host, port, secure, local, login } = server
  // The platform finds a name's address by itself, and holds a certificate against what it was asked to connect to: were
  // it given the address, no certificate would fit.
  dnsCache.set(host, { value: { addresses: [host] } })
  const connection: Connection = new SMTPConnection({
    host,
    port,
    secure,
    requireTLS: !secure && !local,
    ignoreTLS: !secure && local,
    name,
    connectionTimeout: waits.connection,
    greetingTimeout: waits.connection,
    dnsTimeout: waits.connection,
    socketTimeout: waits.answer,
  }) as unknown as Connection
  // What breaks between two letters is found when the next is sent.
  connection.on('error', () => {})
  try {
    await step(connection, (done) => connection.connect(done))
    if (login) await signIn(connection, login)
  } catch (error) {
    connection.close()
    throw named(error as SmtpError, server)
  }
  return {
    isOver: () => connection.destroyed,
    send: (from, to, raw) => step(connection, (done) => connection.send({ from, to: [to] }, raw, done)),
    reset: () => step(connection, (done) => connection.reset(done)),
    async end() {
      const ended = new Promise<void>((resolve) => connection.once('end', () => resolve()))
      connection.quit()
      await within(waits.connection, ended).catch(() => connection.close())
    },
    drop: () => connection.close(),
  }
}

function signIn(connection: Connection, { user, pass }: { user: string; pass: string }): Promise<void> {
  if (!connection.allowsAuth)
    throw Object.assign(new Error('the server offers no login, and SMTP_URL holds one'), { command: 'AUTH' })
  return step(connection, (done) => connection.login({ user, credentials: { user, pass } }, done))
}

/** Say which server could not be spoken to, where it said nothing itself. */
function named(error: SmtpError, { host, port, secure, local }: SmtpServer): SmtpError {
  if (error.response !== undefined || error.command === 'AUTH') return error
  const how = secure || !local ? ' by TLS' : ''
  return { ...error, message: `no connection to ${host}:${port}${how}: ${error.message}`, code: error.code }
}

/** Take one step of the conversation; what breaks the connection meanwhile breaks the step. */
function step(connection: Connection, take: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const broken: Done = (error) => reject(error ?? new Error('the server ended the connection'))
    connection.once('error', broken)
    connection.once('end', broken)
    take((error) => {
      connection.off('error', broken)
      connection.off('end', broken)
      if (error) reject(error)
      else resolve()
    })
  })
}

/** Wait for something no longer than that (milliseconds). */
export function within<T>(wait: number, work: Promise<T>): Promise<T> {
  let stop = () => {}
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${wait / 1000} seconds`)), wait)
    stop = () => clearTimeout(timer)
  })
  return Promise.race([work, late]).finally(stop)
}
