/** Passing every page of a preview through its mark; is no part of what is deployed. */
import type { MiddlewareHandler } from 'astro'
import { previewed } from './previewed.ts'

export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next()
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response
  const headers = new Headers(response.headers)
  headers.delete('Content-Length')
  return new Response(previewed(await response.text()), { status: response.status, headers })
}
