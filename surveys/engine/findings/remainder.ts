/** What a reader can work out of several figures together: each row and column less what is shown of its cells. */
import { cutFamily, wholeCut } from '../tally/cuts.ts'
import type { Finding, Snapshot } from './finding.ts'

/** The sums that stand behind a figure, by name; `n` is how many people. */
export type Sums = Readonly<Record<string, number>>

/** The same sums of people who are told of in the same lines: `1` for a row, `-1` for a column. */
export interface Remainder {
  readonly sign: 1 | -1
  readonly sums: Sums
}

/** Under what the number of responses stands. */
const responses = 'responses'

/**
 * List, for every item and for those of its sums that are told of the same cuts, what its rows and columns hold besides
 * their cells that are shown; the lines that are not shown are one together. Whatever a reader can work out of a table
 * adds up rows and takes columns away, cells that are shown aside.
 *
 * @returns by item and cuts, then by line
 * @example remainders(snapshots).get('referral refer n,score all,role=a')?.get('row') // { sign: 1, sums: { n: 6, score: -2 } }
 */
export function remainders(snapshots: readonly Snapshot[]): Map<string, Map<string, Remainder>> {
  const byItem = new Map<string, Map<string, Sums>>()
  for (const snapshot of snapshots) {
    for (const [item, sums] of sumsByItem(snapshot)) {
      const cuts = byItem.get(item) ?? new Map<string, Sums>()
      byItem.set(item, cuts.set(snapshot.cut, sums))
    }
  }
  const found = new Map<string, Map<string, Remainder>>()
  for (const [item, told] of byItem) {
    const names = new Set([...told.values()].flatMap((sums) => Object.keys(sums)))
    const cutsOf = (name: string) => [...told.keys()].filter((cut) => told.get(cut)?.[name] !== undefined)
    const together = Map.groupBy(names, (name) => cutsOf(name).toSorted().join(','))
    for (const some of together.values()) {
      const cuts = new Map(cutsOf(some[0] ?? '').map((cut) => [cut, told.get(cut) ?? {}]))
      const key = `${item} ${some.toSorted().join(',')} ${[...cuts.keys()].toSorted().join(',')}`
      found.set(key, linesOf(cuts, ['n', ...some]))
    }
  }
  return found
}

/** Take from every line the cells that are shown of it, and from the whole all lines and the cells in none of them. */
function linesOf(told: ReadonlyMap<string, Sums>, names: readonly string[]): Map<string, Remainder> {
  const lines = new Map<string, Remainder>()
  const less = (from: Sums, parts: readonly Sums[]): Sums =>
    Object.fromEntries(
      names.map((name) => [name, parts.reduce((rest, part) => rest - (part[name] ?? 0), from[name] ?? 0)]),
    )
  const cells = [...told].filter(([cut]) => cutFamily(cut).includes('&'))
  const whole = told.get(wholeCut)
  for (const [kind, sign] of [
    ['row', 1],
    ['column', -1],
  ] as const) {
    const own = [...told].filter(([cut]) => kindOf(cut) === kind)
    const inside = Map.groupBy(cells, ([cut]) => lineOf(cut, kind))
    for (const [cut, sums] of own)
      lines.set(cut, {
        sign,
        sums: less(
          sums,
          (inside.get(cut) ?? []).map(([, part]) => part),
        ),
      })
    const outside = [...inside].flatMap(([line, some]) =>
      told.has(line) ? [] : some.map(([, sums]) => sums),
    )
    if (whole) lines.set(kind, { sign, sums: less(whole, [...own.map(([, sums]) => sums), ...outside]) })
  }
  return lines
}

function kindOf(cut: string): 'row' | 'column' | undefined {
  const family = cutFamily(cut)
  if (family === '' || family.includes('&')) return undefined
  return family === 'role' || family === 'group' ? 'row' : 'column'
}

/** Name the row or column that a cell is in. */
function lineOf(cell: string, kind: 'row' | 'column'): string {
  const [row = '', column = ''] = cell.split('&', 2)
  return kind === 'row' ? row : column
}

function sumsByItem(snapshot: Snapshot): Map<string, Sums> {
  const sums = new Map<string, Sums>()
  if (snapshot.responses !== undefined) sums.set(responses, { n: snapshot.responses })
  for (const finding of snapshot.findings)
    if (finding.kind !== 'withheld') sums.set(`${finding.kind} ${finding.item}`, sumsOf(finding))
  return sums
}

/** Undo the division by the base: sums add up, shares and means do not. */
function sumsOf(finding: Exclude<Finding, { kind: 'withheld' }>): Sums {
  const { n } = finding
  switch (finding.kind) {
    case 'referral':
      return { n, score: finding.score * n, ...finding.classes }
    case 'comparison':
      return { n, net: finding.net * n, cannotSay: finding.cannotSay, ...finding.classes }
    case 'rated':
      return {
        n,
        share: finding.share * n,
        mean: finding.mean.value * n,
        cannotSay: finding.cannotSay,
        ...Object.fromEntries((finding.histogram ?? []).map((count, step) => [`step ${step}`, count])),
      }
    case 'choice': {
      const options = finding.options.map(({ option, share }) => [`option ${option}`, share * n] as const)
      return { n, cannotSay: finding.cannotSay, ...Object.fromEntries(options) }
    }
    case 'rank': {
      const options = finding.options.flatMap(({ option, share, placed, place }) => [
        [`first ${option}`, share * n] as const,
        [`placed ${option}`, placed] as const,
        [`places ${option}`, placed * (place ?? 0)] as const,
      ])
      return { n, cannotSay: finding.cannotSay, ...Object.fromEntries(options) }
    }
    case 'number':
      return { n, value: finding.value * n, cannotSay: finding.cannotSay }
    case 'index':
      return { n, value: finding.value * n }
    case 'story':
      return finding.told === undefined ? { n } : { n, told: finding.told }
    case 'silent':
      return { n, cannotSay: finding.cannotSay }
    case 'fans':
      return { n, fans: finding.share * n }
    case 'silence':
      return { n, dissatisfied: finding.share * n, asked: finding.asked, told: finding.told }
    case 'unreliable':
    case 'drivers':
    case 'correlations':
    case 'pairs':
    case 'phases':
    case 'frame':
    case 'weighted':
    case 'text':
    case 'callback':
      return { n }
    default:
      return finding satisfies never
  }
}
