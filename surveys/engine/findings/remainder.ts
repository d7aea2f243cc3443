/** What a reader can work out of several figures together: the whole less what is shown of its parts. */
import { cutFamily, wholeCut } from '../tally/cuts.ts'
import type { Finding, Snapshot } from './finding.ts'

/** The sums that stand behind a figure, by name; `n` is how many people. */
export type Sums = Readonly<Record<string, number>>

/** The item under which the number of responses stands. */
const responses = ''

/**
 * List what the cuts that are not shown hold together, for every family of cuts and every item shown of the whole.
 *
 * @returns by family and item
 * @example remainders(snapshots).get('role refer') // { n: 6, score: -2 }: all less the roles whose score is shown
 */
export function remainders(snapshots: readonly Snapshot[]): Map<string, Sums> {
  const families = Map.groupBy(snapshots, ({ cut }) => cutFamily(cut))
  const whole = sumsByItem(snapshots.find(({ cut }) => cut === wholeCut))
  const found = new Map<string, Sums>()
  for (const [family, members] of families) {
    if (family === '') continue
    const parts = members.map(sumsByItem)
    for (const [item, sums] of whole) {
      const shown = parts.map((part) => part.get(item)).filter((part) => part !== undefined)
      const told = Object.entries(sums).filter(([name]) => shown.every((part) => Object.hasOwn(part, name)))
      const left = told.map(
        ([name, sum]) => [name, shown.reduce((rest, part) => rest - (part[name] ?? 0), sum)] as const,
      )
      found.set(`${family} ${item}`, Object.fromEntries(left))
    }
  }
  return found
}

function sumsByItem(snapshot: Snapshot | undefined): Map<string, Sums> {
  const sums = new Map<string, Sums>()
  if (snapshot?.responses !== undefined) sums.set(responses, { n: snapshot.responses })
  for (const finding of snapshot?.findings ?? [])
    if (finding.kind !== 'withheld') sums.set(finding.item, sumsOf(finding))
  return sums
}

/** Undo the division by the base: sums add up, shares and means do not. */
function sumsOf(finding: Exclude<Finding, { kind: 'withheld' }>): Sums {
  const { n } = finding
  switch (finding.kind) {
    case 'referral':
      return { n, score: finding.score * n }
    case 'comparison':
      return { n, net: finding.net * n, cannotSay: finding.cannotSay }
    case 'rated':
      return { n, share: finding.share * n, mean: finding.mean.value * n, cannotSay: finding.cannotSay }
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
