/** Being a leader of the programme at a worker that runs on this machine. */

/** Sign in by the owner's key, and give the cookie of the session. */
export async function signIn(origin: string, ownerKey: string, email: string): Promise<string> {
  const made = await post(`${origin}/api/sign-in/links`, { email }, { Authorization: `Bearer ${ownerKey}` })
  const { path } = (await made.json()) as { path: string }
  const confirmed = await post(
    origin + path.replace('/sign-in/', '/api/sign-in/confirm'),
    {},
    { Origin: origin },
  )
  return confirmed.headers.get('Set-Cookie')?.split(';', 1)[0] ?? ''
}

/**
 * Send JSON.
 *
 * @throws where it was not taken, with what was answered
 */
export async function post(
  url: string,
  body: unknown = null,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return response
}
