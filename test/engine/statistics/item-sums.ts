/** The sums that a tally would keep of complete cases, one row of answers each. */
export function itemSumsOf(rows: readonly (readonly number[])[]): {
  n: number
  sums: number[]
  products: number[]
} {
  const items = rows[0]?.map((_answer, item) => rows.map((row) => row[item] ?? 0)) ?? []
  return {
    n: rows.length,
    sums: items.map((answers) => answers.reduce((sum, answer) => sum + answer, 0)),
    products: items.flatMap((answers, row) => items.slice(row).map((others) => dot(answers, others))),
  }
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0)
}
