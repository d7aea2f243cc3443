/** Finding where a damaged address was meant to lead; guesses at no survey, and reads no token. */
import { type Addressed, addressOf, ends } from './address-of.ts'

/** Where the query begins, also where its mark was written in another way or lost. */
const queryStart = /[?#&]|%(?:3f|23|26)|(?<=\/)(?=t(?:=|%3d))/i
/** What stands between parameters; an ampersand that was encoded counts where a name and a value follow. */
const between = /[?#&]|%26(?=[^?#&]*(?:=|%3d))/i
/** Characters of an address that is worth the search; nobody was ever sent a longer one. */
const longest = 2000
/** Marks that a sentence, or the HTML around a link, leaves at its end. */
const tail = /(?:[.,;>)\]"'\s]|%(?:2e|2c|3b|3e|29|5d|22|27|20|a0|c2))+$/i
/** Characters that no address holds as they are. */
const unsafe = /[^\w!$%&'()*+,./:;=?@~-]/gu

/** The parts of an address as the platform's `URL` names them. */
export interface Visited {
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

/**
 * Mend an address under `/s/` or `/mine/`.
 *
 * A place that a survey does not have leads to its choice of roles, with the query kept; a survey that there is not leads
 * nowhere. What was mended is never mended again.
 *
 * @param surveys those that there are
 * @returns path and query, or nothing where the address is as it should be or cannot be mended
 * @example mendAddress(new URL('https://a.example/S/Customers/Buyer%3Ft=0'), surveys) // '/s/customers/buyer/?t=0'
 */
export function mendAddress(visited: Visited, surveys: readonly Addressed[]): string | undefined {
  const { pathname, search, hash } = visited
  const given = pathname + search + (/^#t=/i.test(hash) ? hash : '')
  if (given.length > longest) return undefined
  const [mark = ''] = queryStart.exec(given) ?? []
  const at = given.search(queryStart)
  const path = pathFor(namesIn(at < 0 ? given : given.slice(0, at)), surveys)
  if (path === undefined) return undefined
  const rest = at < 0 ? '' : given.slice(at + mark.length)
  const query = (mark.startsWith('%') ? decoded(rest) : rest)
    .replace(/[\t\n\r]/g, '')
    .split(between)
    .flatMap(mendParameter)
    .join('&')
  // Whatever the query brought with it must not break the header that it is sent back in.
  const address = (query === '' ? path : `${path}?${query}`).replace(unsafe, encodeURIComponent)
  return address === given ? undefined : address
}

/** Read the names in a path: those of surveys, roles and languages have no other characters. */
function namesIn(path: string): string[] {
  return decoded(path)
    .toLowerCase()
    .split('/')
    .map((name) => name.replace(/[^a-z0-9-]/g, ''))
    .filter((name) => name !== '')
}

function pathFor(
  [area, first, ...more]: readonly string[],
  surveys: readonly Addressed[],
): string | undefined {
  if (area === 'mine') {
    const known = surveys.some(({ languages }) => languages.includes(first ?? ''))
    return known ? `/mine/${first}/` : '/mine/'
  }
  const survey = area === 's' ? surveys.find(({ id }) => id === first) : undefined
  if (!survey) return undefined
  const { languages, roles } = survey
  const language = more.find((name) => languages.includes(name)) ?? languages[0] ?? ''
  const [place = '', ...others] = more.filter((name) => !languages.includes(name))
  const isPlace = others.length === 0 && [...roles, ...ends].includes(place)
  return addressOf(survey, isPlace ? place : undefined, language)
}

/** Mend a name and its value; what has no such form, as the rest of an entity, is left out. */
function mendParameter(given: string): string[] {
  // Before it may stand the rest of `&amp;`.
  const plain = given.replace(/^(?:(?:%23)?\w{2,4}(?:;|%3b))+/i, '').replace(tail, '')
  const [, name = '', value = ''] = /^([\w.~-]+)(?:=|%3d)(.*)$/i.exec(plain) ?? []
  if (name === '') return []
  // What quoted-printable has put before a token is taken away where the token is read.
  const isToken = name.toLowerCase() === 't'
  return [`${name.toLowerCase()}=${isToken ? value : value.replace(/^(?:3D)+/, '')}`]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
