/** An order of each person's own: the same on every visit, and another for others; moves nothing that has a fixed place. */
import { findAll } from './elements.ts'
import { read, write } from './keep.ts'
import { end, tokenNumber } from './token-number.ts'

const place = 'carefactor seed'

/** Put rows and options in the order that belongs to the link, or else to this device. */
export function shuffle(token: string | undefined): void {
  const seed = tokenNumber(token) || seedHere()
  for (const box of findAll('[data-shuffle]')) {
    // Park and Miller's generator; every list of one question draws the same keys.
    let key = seed
    const left = [...box.querySelectorAll(':scope > :not([value=""], [data-last])')]
    while (left.length > 0) {
      key = (key * 16_807) % end
      box.append(...left.splice(key % left.length, 1))
    }
    box.append(...box.querySelectorAll(':scope > [data-last]'))
  }
}

/** A device that keeps nothing shows another order each time. */
function seedHere(): number {
  const seed = (read(place) as number | null) ?? Math.ceil(Math.random() * end)
  write(place, seed)
  return seed
}
