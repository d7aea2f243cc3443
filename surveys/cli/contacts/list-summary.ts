/** Counting what becomes of the rows of a list, with a few examples of each kind; holds no more than those few. */
import { type JudgedRow, type RowVerdict, verdictWords } from './judgement.ts'

/** Examples of one reason at most. */
const mostExamples = 3

/** Rows that are alike in what becomes of them. */
export interface Kind {
  readonly verdict: RowVerdict
  /** In words, to stand after a number of rows. */
  readonly words: string
  readonly count: number
  /** The first few, each in one line. */
  readonly examples: readonly string[]
}

export interface ListSummary {
  readonly rows: number
  /** By role and within it by language: how many can be invited. */
  readonly invited: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** How many of these are in which time zone; an empty name for those who name none. */
  readonly zones: ReadonlyMap<string, number>
  /** All others, the largest kind first. */
  readonly others: readonly Kind[]
}

/** Begin counting. */
export function summarize(ownLanguage: string) {
  let rows = 0
  const invited = new Map<string, Map<string, number>>()
  const zones = new Map<string, number>()
  const kinds = new Map<string, { verdict: RowVerdict; words: string; count: number; examples: string[] }>()

  function addOther(row: JudgedRow): void {
    const { verdict, column } = row
    const words = `${verdictWords[verdict]}${column === undefined ? '' : `, column «${column}»`}`
    const kind = kinds.get(words) ?? { verdict, words, count: 0, examples: [] }
    kind.count++
    if (kind.examples.length < mostExamples) kind.examples.push(exampleOf(row))
    kinds.set(words, kind)
  }

  return {
    add(row: JudgedRow): void {
      rows++
      if (row.verdict !== 'invite' || !row.contact) {
        addOther(row)
        return
      }
      const { role, language = ownLanguage, zone = '' } = row.contact
      const languages = invited.get(role) ?? new Map<string, number>()
      languages.set(language, (languages.get(language) ?? 0) + 1)
      invited.set(role, languages)
      zones.set(zone, (zones.get(zone) ?? 0) + 1)
    },
    end(): ListSummary {
      const others = [...kinds.values()].toSorted((a, b) => b.count - a.count)
      return { rows, invited, zones, others }
    },
  }
}

/** Count the people who can be invited. */
export function countInvited({ zones }: Pick<ListSummary, 'zones'>): number {
  return [...zones.values()].reduce((sum, count) => sum + count, 0)
}

function exampleOf({ row, contact, address, reason }: JudgedRow): string {
  const who = contact?.to ?? address
  return [`row ${row}`, ...(who === '' ? [] : [who]), ...(reason === undefined ? [] : [reason])].join(', ')
}
