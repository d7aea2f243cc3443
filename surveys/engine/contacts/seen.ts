/** Noticing what was met before among a million rows or more, in 12 bytes a slot; keeps no text, and sorts nothing. */

/** A slot holds two halves of a hash and a row's number plus one; a blank one holds zeros. */
const slot = 3
const first = 1 << 10
/** Of all slots at most this part is filled, so that looking one up takes few steps. */
const fullest = 0.75

export interface Seen {
  /**
   * Note a text.
   *
   * @param row its number, from 0 to 4,294,967,294
   * @returns the row in which it was met first, or nothing where it is new
   */
  note(text: string, row: number): number | undefined
}

/**
 * Begin noting, with open addressing over typed arrays: 16 to 32 bytes a text, whatever it is. Texts are known by 64 bits of a
 * hash; that two of a million different ones are taken for the same has a chance of less than one to ten million.
 *
 * @example const seen = openSeen(); seen.note('a', 2); seen.note('a', 7) // 2
 */
export function openSeen(): Seen {
  let capacity = first
  let table = new Uint32Array(capacity * slot)
  let count = 0

  /** Find the slot of a hash, or the blank one where it would stand. */
  function placeOf(high: number, low: number): number {
    for (let at = low & (capacity - 1); ; at = (at + 1) & (capacity - 1)) {
      const place = at * slot
      if (table[place + 2] === 0 || (table[place] === high && table[place + 1] === low)) return place
    }
  }

  function put(place: number, high: number, low: number, number: number): void {
    table[place] = high
    table[place + 1] = low
    table[place + 2] = number
  }

  function grow(): void {
    const old = table
    capacity *= 2
    table = new Uint32Array(capacity * slot)
    for (let place = 0; place < old.length; place += slot) {
      const [high, low, number] = [old[place] ?? 0, old[place + 1] ?? 0, old[place + 2] ?? 0]
      if (number > 0) put(placeOf(high, low), high, low, number)
    }
  }

  return {
    note(text, row) {
      const [high, low] = hash(text)
      const place = placeOf(high, low)
      const number = table[place + 2] ?? 0
      if (number > 0) return number - 1
      put(place, high, low, row + 1)
      count++
      if (count > capacity * fullest) grow()
      return undefined
    },
  }
}

/** Hash a text into two whole numbers of 32 bits: two multiplicative hashes, each finished as MurmurHash3 is (fmix32). */
function hash(text: string): [high: number, low: number] {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 0x9e3779b1)
    low = Math.imul(low ^ unit, 0x5f356495)
  }
  return [mixed(high), mixed(low)]
}

function mixed(given: number): number {
  let bits = given ^ (given >>> 16)
  bits = Math.imul(bits, 0x85ebca6b)
  bits ^= bits >>> 13
  bits = Math.imul(bits, 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
