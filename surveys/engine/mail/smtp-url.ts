/** Reading `SMTP_URL`: which server, whether by TLS, and as whom; opens no connection, and never repeats a password. */

export interface SmtpServer {
  readonly host: string
  readonly port: number
  /** TLS from the first byte on; otherwise it is asked for before anything is said. */
  readonly secure: boolean
  /** On this machine, where nothing in between can listen: TLS is not asked for. */
  readonly local: boolean
  readonly login?: { readonly user: string; readonly pass: string }
}

const localHosts = ['localhost', '127.0.0.1', '::1']
export const smtpForms = '«smtps://name:password@host:465» or «smtp://name:password@host:587»'

/** Scheme, name, password, host and port. */
const form =
  /^(smtps?):\/\/(?:([^:@/?#]*)(?::([^@/?#]*))?@)?(\[[\da-f:.]+\]|[^\s:@/?#[\]]+)(?::(\d{1,5}))?\/?$/i

/**
 * Read the setting.
 *
 * @returns a sentence where it is no such address
 * @example readSmtpUrl('smtps://surveys:secret@mail.example') // { host: 'mail.example', port: 465, secure: true, … }
 */
export function readSmtpUrl(text: string): SmtpServer | string {
  const [, scheme = '', name = '', password = '', named, port] = form.exec(text.trim()) ?? []
  if (named === undefined || Number(port) > 65_535)
    return `SMTP_URL cannot be read; it has the form ${smtpForms}.`
  const secure = scheme.toLowerCase() === 'smtps'
  const host = named.replace(/^\[|\]$/g, '').toLowerCase()
  const user = decoded(name)
  const pass = decoded(password)
  if (user === undefined || pass === undefined)
    return 'In SMTP_URL, the name or the password holds a «%» that is not written as «%25».'
  const server = {
    host,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    local: localHosts.includes(host),
  }
  return user === '' ? server : { ...server, login: { user, pass } }
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
