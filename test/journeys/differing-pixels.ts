/** Counting where two pictures look otherwise; what eyes cannot tell apart is no difference. */
import type { PNG } from 'pngjs'

/** Of 255, in one of red, green and blue. */
const visible = 64

/**
 * Count pixels that differ visibly.
 *
 * @returns all of them where the pictures have not the same size
 */
export function differingPixels(known: PNG, seen: PNG): number {
  const all = known.width * known.height
  if (known.width !== seen.width || known.height !== seen.height)
    return Math.max(all, seen.width * seen.height)
  let differing = 0
  for (let pixel = 0; pixel < all; pixel++) {
    const far = [0, 1, 2].some((part) => {
      const at = pixel * 4 + part
      return Math.abs((known.data[at] ?? 0) - (seen.data[at] ?? 0)) > visible
    })
    if (far) differing++
  }
  return differing
}
