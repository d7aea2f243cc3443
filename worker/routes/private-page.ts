/** Headers of a page that was made for one reader; writes nothing into it. */
import { securityHeaders } from '#engine/wire.ts'

/** Answer with a rewritten page, which nothing between may keep; the policy that its build wrote for it stays. */
export function privatePage(page: Response, status = page.status): Response {
  const headers = new Headers(page.headers)
  for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value)
  headers.delete('ETag')
  headers.set('Cache-Control', 'private, no-store')
  return new Response(page.body, { status, headers })
}
