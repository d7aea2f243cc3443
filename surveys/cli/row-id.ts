/** Naming rows so that importing them twice stores them once; names nothing without a secret. */
import { createHmac } from 'node:crypto'
import { responseIdFrom } from '#engine/answers/response-id.ts'

/**
 * Name a row by what it is: 26 letters of Crockford base32, which nobody can guess without the key.
 *
 * A response's id opens its erasure, so what a row says must not be enough to find it. Another key gives other ids:
 * a table that comes in again after the service's secret was changed is stored a second time.
 *
 * @example rowId(key, 'row', 'customers', '2026-H1', '7,7,6', '0') // the same id wherever the key is the same
 * @throws where the key is empty
 */
export function rowId(key: string, ...parts: readonly string[]): string {
  if (key === '') throw new Error('There is no key to name the rows with.')
  return responseIdFrom(createHmac('sha256', key).update(JSON.stringify(parts)).digest())
}
