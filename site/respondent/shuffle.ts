/** An order of each person's own: the same on every visit, and another for others; moves nothing that has a fixed place. */
import { findAll } from './elements.ts'
import { read, write } from './keep.ts'

const place = 'carefactor seed'
/** A prime; numbers run through all below it. */
const end = 2_147_483_647

/** Put rows and options in the order that belongs to the link, or else to this device. */
export function shuffle(token: string | undefined): void {
  const seed = token ? Number.parseInt(token.slice(0, 6), 36) : seedHere()
  for (const box of findAll('[data-shuffle]')) {
    // Park and Miller's generator; every list of one question draws the same keys.
    let key = seed
    const keyed = [...box.querySelectorAll(':scope > :not([value=""], [data-last])')].map((one) => {
      key = (key * 16_807) % end
      return { one, key }
    })
    box.append(...keyed.sort((a, b) => a.key - b.key).map(({ one }) => one))
    box.append(...box.querySelectorAll(':scope > [data-last]'))
  }
}

/** A device that keeps nothing shows another order each time. */
function seedHere(): number {
  const seed = (read(place) as number | null) ?? Math.ceil(Math.random() * end)
  write(place, seed)
  return seed
}
