/** The token of a personal link: out of the address, and into the history's entry; another visit has none of it. */

/** Tell the token, if there is one. */
export function tokenHere(): string | undefined {
  const given: unknown = new URL(location.href).searchParams.get('t') ?? history.state?.token
  return typeof given === 'string' ? given : undefined
}

/** Take the token out of the address, where others would find it; a reload, Back and Forward find it again. */
export function hideToken(token: string | undefined): void {
  if (token === undefined) return
  const url = new URL(location.href)
  url.searchParams.delete('t')
  history.replaceState({ ...history.state, token }, '', url)
}
