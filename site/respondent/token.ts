/** The token of a personal link: out of the address, and into the history's entry; another visit has none of it, and the device keeps only a number, but for what waits to be sent. */
import { readToken } from '#engine/links/read-token.ts'
import { read, sharedPlace } from './keep.ts'

/** Tell the token, if there is one. Where others use the device, Back must not bring it again to whoever comes next. */
export function tokenHere(): string | undefined {
  return readToken(new URL(location.href).searchParams.get('t')) ?? stateHere()?.token
}

/** Give what this entry of the history knows. */
export function stateHere() {
  return read(sharedPlace) ? undefined : history.state
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
