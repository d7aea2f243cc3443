/** Signing what another service is told, by the Standard Webhooks specification; sends nothing. */

const prefix = 'whsec_'

/**
 * Sign a body.
 *
 * @param secret `whsec_` and base64, or any text, which is then taken as it is
 * @param seconds since 1970, as the header `webhook-timestamp` says it
 * @returns the header `webhook-signature`
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export async function signatureOf(
  secret: string,
  id: string,
  seconds: number,
  body: string,
): Promise<string> {
  const key = await crypto.subtle.importKey(
    'raw',
    bytesOf(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${id}.${seconds}.${body}`))
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(signed)))}`
}

/** A secret that only looks as if it were base64 is a text like any other. */
function bytesOf(secret: string): BufferSource {
  if (secret.startsWith(prefix)) {
    try {
      return Uint8Array.from(atob(secret.slice(prefix.length)), (letter) => letter.charCodeAt(0))
    } catch {}
  }
  return new TextEncoder().encode(secret)
}
