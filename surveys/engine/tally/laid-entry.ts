/** An entry laid out in two rows side by side, so that it is added to many others at the price of one look at it. */
import { type Entry, eachPlace, placesOf } from './entry.ts'

export interface LaidEntry {
  /** Take another entry, with −1 to take it out of sums. */
  lay(entry: Entry, sign: 1 | -1): void
  addTo(sums: Float64Array): void
  /** Put zeros on its places. */
  clearIn(sums: Float64Array): void
}

/** Begin with an entry that adds nothing. */
export function openLaidEntry(): LaidEntry {
  let places = new Int32Array(256)
  let amounts = new Float64Array(256)
  let count = 0
  const put = (place: number, amount: number) => {
    places[count] = place
    amounts[count++] = amount
  }
  return {
    lay(entry, sign) {
      count = 0
      const needed = placesOf(entry)
      if (needed > places.length) {
        places = new Int32Array(2 * needed)
        amounts = new Float64Array(2 * needed)
      }
      eachPlace(entry, sign, put)
    },
    addTo(sums) {
      for (let nth = 0; nth < count; nth++) {
        const place = places[nth] as number
        sums[place] = (sums[place] as number) + (amounts[nth] as number)
      }
    },
    clearIn(sums) {
      for (let nth = 0; nth < count; nth++) sums[places[nth] as number] = 0
    },
  }
}
