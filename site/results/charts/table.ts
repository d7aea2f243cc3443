/** A table in words: heads, and rows of written cells; what is drawn and what it says come from the same numbers. */

export interface Table {
  readonly heads: readonly string[]
  readonly rows: readonly {
    readonly key: string
    readonly name: string
    readonly cells: readonly string[]
  }[]
}
