/**
 * Tallies: whole-number sums that stand for any number of responses and hold no single one. They form a commutative
 * group under merge and subtract, so the order of responses never matters and any response can be taken out again.
 */

/**
 * How many people gave each value to one item; `answered` for texts and choices, `cannot-say` besides the values. Of
 * ranks and numbers there are sums besides, see `rankSums` and `numberSums`.
 */
export type ItemCounts = Record<string, number>

/** Sums over people who answered the same number of a measure's items. */
export interface PersonSums {
  n: number
  /** Sum over people of each one's sum of answers. */
  sum: number
  /** Sum over people of that sum squared. */
  squares: number
}

/** Sums over people who answered every one of the same items. */
export interface CompleteSums {
  n: number
  /** Per item. */
  sums: number[]
  /** Upper triangle of the cross-products, row by row with the diagonal. */
  products: number[]
}

export interface MeasureSums {
  /** By how many items a person answered; only people who answered at least four in five of those asked. */
  people: Record<string, PersonSums>
  /** By the items, joined with commas in the survey's order. */
  complete: Record<string, CompleteSums>
}

export interface Tally {
  responses: number
  items: Record<string, ItemCounts>
  measures: Record<string, MeasureSums>
}

/** Make the tally of nobody: the group's neutral element. */
export function emptyTally(): Tally {
  return { responses: 0, items: {}, measures: {} }
}

/**
 * Merge two tallies into a new one.
 *
 * @example merge(tallyOf(survey, one), tallyOf(survey, other)).responses // 2
 */
export function merge(one: Tally, other: Tally): Tally {
  return addInto(addInto(emptyTally(), one, 1), other, 1)
}

/** Take one tally out of another, which must contain it; the inverse of merge. */
export function subtract(whole: Tally, part: Tally): Tally {
  return addInto(addInto(emptyTally(), whole, 1), part, -1)
}

/**
 * Add a tally to another in place, or take it out with `sign` −1; what becomes zero is removed.
 *
 * @returns the target
 */
export function addInto(target: Tally, part: Tally, sign: 1 | -1): Tally {
  target.responses += sign * part.responses
  for (const [item, counts] of Object.entries(part.items)) {
    const into = slot(target.items, item, () => ({}))
    for (const [value, count] of Object.entries(counts)) addNumber(into, value, sign * count)
    if (Object.keys(into).length === 0) delete target.items[item]
  }
  for (const [measure, sums] of Object.entries(part.measures)) {
    const into = slot(target.measures, measure, () => ({ people: {}, complete: {} }))
    addPeople(into.people, sums.people, sign)
    addComplete(into.complete, sums.complete, sign)
    if (Object.keys(into.people).length === 0 && Object.keys(into.complete).length === 0)
      delete target.measures[measure]
  }
  return target
}

/** Write a tally in its one canonical form: equal tallies give equal texts. */
export function encodeTally(tally: Tally): string {
  return encode(tally)
}

/** Written by hand: to sort every object for `JSON.stringify` takes several times as long, and each fold writes hundreds. */
function encode(value: object | number): string {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return `[${value.join(',')}]`
  let text = ''
  for (const name of Object.keys(value).sort())
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${encode((value as Fields)[name] ?? 0)}`
  return `{${text}}`
}

type Fields = Readonly<Record<string, object | number>>

/** Read how many gave one value. */
export function countOf(counts: Readonly<ItemCounts>, value: string): number {
  return Object.hasOwn(counts, value) ? (counts[value] ?? 0) : 0
}

function addPeople(into: Record<string, PersonSums>, part: Record<string, PersonSums>, sign: 1 | -1): void {
  for (const [answered, { n, sum, squares }] of Object.entries(part)) {
    const sums = slot(into, answered, () => ({ n: 0, sum: 0, squares: 0 }))
    sums.n += sign * n
    sums.sum += sign * sum
    sums.squares += sign * squares
    if (sums.n === 0 && sums.sum === 0 && sums.squares === 0) delete into[answered]
  }
}

function addComplete(
  into: Record<string, CompleteSums>,
  part: Record<string, CompleteSums>,
  sign: 1 | -1,
): void {
  for (const [items, { n, sums, products }] of Object.entries(part)) {
    const target = slot(into, items, () => ({
      n: 0,
      sums: sums.map(() => 0),
      products: products.map(() => 0),
    }))
    target.n += sign * n
    for (const [index, sum] of sums.entries()) target.sums[index] = (target.sums[index] ?? 0) + sign * sum
    for (const [index, product] of products.entries())
      target.products[index] = (target.products[index] ?? 0) + sign * product
    if (target.n === 0 && [...target.sums, ...target.products].every((sum) => sum === 0)) delete into[items]
  }
}

function addNumber(counts: ItemCounts, value: string, count: number): void {
  const sum = countOf(counts, value) + count
  if (sum === 0) delete counts[value]
  else counts[value] = sum
}

/** Read what stands under a key, or put there what is made. */
function slot<T>(record: Record<string, T>, key: string, make: () => T): T {
  // An id may be `constructor`, which every object seems to hold.
  const found = Object.hasOwn(record, key) ? record[key] : undefined
  if (found !== undefined) return found
  const made = make()
  record[key] = made
  return made
}
