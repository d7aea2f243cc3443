/**
 * The table of who may do what: a line for every kind of caller, a column for every kind of route. `in` is admitted; a
 * number is the status of the refusal; `in/403` admits a GET and refuses the rest.
 *
 * - open: whoever comes, and whatever they bring
 * - site: whoever comes, but never sent by another site, since a cookie is read or set
 * - leader, leader :survey: signed in; with a survey in the path only those in scope
 * - right :survey: the same, and with the right that the route needs; without it there is nothing to be found
 * - export :survey: signed in, in scope, and with the right to export, which no other right brings along
 * - owner, owner :survey: acts as an owner by the route's door; the same
 * - local: on this machine alone, which none of these callers is
 *
 * What is out of scope is 404, as what does not exist; the survey in every path is «pulse».
 */
const table = `
caller                                          | open | site | leader  | leader :survey | right :survey | export :survey | owner  | owner :survey | local
nobody                                          | in   | in   | 401     | 401            | 401           | 401            | 401    | 401           | 404
another site, by the cookie of an owner         | in   | 403  | in/403  | in/403         | 404/403       | 404            | in/403 | in/403        | 404
another site, as an old browser tells it        | in   | 403  | in/403  | in/403         | 404/403       | 404            | in/403 | in/403        | 404
another site, without a cookie                  | in   | 403  | 401/403 | 401/403        | 401/403       | 401/403        | 401    | 401           | 404
leader in scope without rights                  | in   | in   | in      | in             | 404           | 404            | 403    | 403           | 404
leader in scope with comments and callbacks     | in   | in   | in      | in             | in            | 404            | 403    | 403           | 404
leader out of scope with comments and callbacks | in   | in   | in      | 404            | 404           | 404            | 403    | 403           | 404
leader out of scope without rights              | in   | in   | in      | 404            | 404           | 404            | 403    | 403           | 404
leader in scope with export                     | in   | in   | in      | in             | 404           | in             | 403    | 403           | 404
leader with export, out of scope                | in   | in   | in      | 404            | 404           | 404            | 403    | 403           | 404
leader with own                                 | in   | in   | in      | in             | 404           | 404            | in     | in            | 404
leader with own, out of scope                   | in   | in   | in      | 404            | 404           | 404            | in     | 404           | 404
leader of one region with every right but own   | in   | in   | in      | in             | in            | in             | 403    | 403           | 404
leader of one region without rights             | in   | in   | in      | in             | 404           | 404            | 403    | 403           | 404
leader by an attribute that the survey lacks    | in   | in   | in      | 404            | 404           | 404            | 403    | 403           | 404
leader with own, narrowed to one region         | in   | in   | in      | in             | 404           | 404            | 403    | 403           | 404
leader removed from the programme               | in   | in   | 401     | 401            | 401           | 401            | 401    | 401           | 404
leader who lost the right own                   | in   | in   | in      | in             | 404           | 404            | 403    | 403           | 404
leader whose scope was taken                    | in   | in   | in      | 404            | 404           | 404            | in     | 404           | 404
session past its seven days                     | in   | in   | 401     | 401            | 401           | 401            | 401    | 401           | 404
session idle for eight hours                    | in   | in   | 401     | 401            | 401           | 401            | 401    | 401           | 404
session with a moment moved on                  | in   | in   | 401     | 401            | 401           | 401            | 401    | 401           | 404
session that was signed out                     | in   | in   | 401     | 401            | 401           | 401            | 401    | 401           | 404
session that was signed out everywhere          | in   | in   | 401     | 401            | 401           | 401            | 401    | 401           | 404
owner's key                                     | in   | in   | 401     | 401            | 401           | 401            | in     | in            | 404
owner's key from another site's script          | in   | 403  | 401/403 | 401/403        | 401/403       | 401/403        | in     | in            | 404
owner's key, one letter off                     | in   | in   | 401     | 401            | 401           | 401            | 403    | 403           | 404
owner's key, by Basic                           | in   | in   | 401     | 401            | 401           | 401            | 401    | 401           | 404
owner's key as a cookie                         | in   | in   | 401     | 401            | 401           | 401            | 401    | 401           | 404
key with the door                               | in   | in   | 401     | 401            | 401           | 401            | in     | in            | 404
key without the door                            | in   | in   | 401     | 401            | 401           | 401            | 403    | 403           | 404
key for another survey                          | in   | in   | 401     | 401            | 401           | 401            | in     | 404           | 404
key that ran out                                | in   | in   | 401     | 401            | 401           | 401            | 403    | 403           | 404
key that was revoked                            | in   | in   | 401     | 401            | 401           | 401            | 403    | 403           | 404
key whose maker was revoked                     | in   | in   | 401     | 401            | 401           | 401            | 403    | 403           | 404
key that was renewed, within the week           | in   | in   | 401     | 401            | 401           | 401            | in     | in            | 404
key that was renewed, after it                  | in   | in   | 401     | 401            | 401           | 401            | 403    | 403           | 404
key of a leader with own                        | in   | in   | 401     | 401            | 401           | 401            | in     | in            | 404
key of a leader narrowed to one region          | in   | in   | 401     | 401            | 401           | 401            | 403    | 403           | 404
key of a leader who was removed                 | in   | in   | 401     | 401            | 401           | 401            | 403    | 403           | 404
key of a leader whose scope was taken           | in   | in   | 401     | 401            | 401           | 401            | in     | 404           | 404
key as a cookie                                 | in   | in   | 401     | 401            | 401           | 401            | 401    | 401           | 404
key that is none, with the cookie of an owner   | in   | in   | in      | in             | 404           | 404            | 403    | 403           | 404
person's link as a key                          | in   | in   | 401     | 401            | 401           | 401            | 403    | 403           | 404
person's link as a cookie                       | in   | in   | 401     | 401            | 401           | 401            | 401    | 401           | 404
sign-in link as a key                           | in   | in   | 401     | 401            | 401           | 401            | 403    | 403           | 404
sign-in link as a cookie                        | in   | in   | 401     | 401            | 401           | 401            | 401    | 401           | 404
unsubscribe token as a key                      | in   | in   | 401     | 401            | 401           | 401            | 403    | 403           | 404
unsubscribe token as a cookie                   | in   | in   | 401     | 401            | 401           | 401            | 401    | 401           | 404
session's cookie as a key                       | in   | in   | 401     | 401            | 401           | 401            | 403    | 403           | 404
browser's cookie of a sign-in as a session      | in   | in   | 401     | 401            | 401           | 401            | 401    | 401           | 404
`

export type Column =
  | 'open'
  | 'site'
  | 'leader'
  | 'leader :survey'
  | 'right :survey'
  | 'export :survey'
  | 'owner'
  | 'owner :survey'
  | 'local'

/** What a caller meets: admitted, or refused with a status. */
export type Cell = 'in' | number

const [head = [], ...lines] = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))

/** Every kind of caller of the table. */
export const callerNames: readonly string[] = lines.map(([name = '']) => name)

/** Look up what a caller meets. */
export function cellOf(caller: string, column: Column, method: string): Cell {
  const line = lines.find(([name]) => name === caller) ?? []
  const [get = '', other = get] = (line[head.indexOf(column)] ?? '').split('/')
  const cell = method === 'GET' ? get : other
  return cell === 'in' ? 'in' : Number(cell)
}
