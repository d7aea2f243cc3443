/** The token of a personal link: out of the address, and into the history's entry; another visit has none of it, and the device keeps only a number, but for what waits to be sent. */
import { readToken } from '#engine/links/read-token.ts'

/** Tell the token, if there is one. */
export function tokenHere(): string | undefined {
  return readToken(new URL(location.href).searchParams.get('t')) ?? history.state?.token
}

/** A prime; the numbers of links, and orders of a person's own, run below it. */
export const end = 2_147_483_647

/** Make a number of a token, from which it cannot be told; nothing where there is none. */
export function tokenNumber(token: string | undefined): number | '' {
  return token ? [...token].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % end, 1) : ''
}

/** Take the token, and a first answer, out of the address, where others would find them; a reload, Back and Forward find them again. */
export function hideToken(token: string | undefined): void {
  if (token === undefined && !location.search) return
  const query = location.search || history.state?.query
  history.replaceState({ ...history.state, token, query }, '', location.pathname + location.hash)
}

/** Make the query that carries the token to another page; empty where there is none. */
export function queryOf(token: string | undefined): string {
  return token === undefined ? '' : `?t=${token}`
}
