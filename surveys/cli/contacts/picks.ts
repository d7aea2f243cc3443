/** Which rows of a list were picked, in one bit a row; knows nothing else of them. */

export interface Picks {
  add(row: number): void
  has(row: number): boolean
}

/** Begin with none. */
export function openPicks(): Picks {
  let bits = new Uint8Array(1024)
  return {
    add(row) {
      while (row >> 3 >= bits.length) {
        const more = new Uint8Array(bits.length * 2)
        more.set(bits)
        bits = more
      }
      bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7))
    },
    has: (row) => ((bits[row >> 3] ?? 0) & (1 << (row & 7))) !== 0,
  }
}
