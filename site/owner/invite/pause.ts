/** Letting the browser draw and answer in between, while a long list is worked through. */

/** Wait until everything else had its turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
