/**
 * Sums by accounts, for every cut that holds whole people of them: read one account after the other, so that a survey
 * may have any number of accounts. What comes out names none of them.
 */
import { allQuestions } from '../logic/questions.ts'
import type { Question, Survey } from '../model.ts'
import { addClusterSums } from '../statistics/add-cluster-sums.ts'
import { type ClusterSums, clusterSums } from '../statistics/cluster-sums.ts'
import { account, cutName, cutParts, wholeCut } from '../tally/cuts.ts'
import { merge, type Tally } from '../tally/tally.ts'
import type { TallyKey } from '../tally/tally-key.ts'
import { itemValues, personMeans } from './person-values.ts'

/** Sums over accounts by cut, and by item or measure. */
export type Clusters = ReadonlyMap<string, ReadonlyMap<string, ClusterSums>>

/** The same without withheld answers and with them. */
export interface AccountClusters {
  readonly counted: Clusters
  readonly both: Clusters
}

/** A tally of one account in one role. */
export interface AccountTally {
  readonly key: Pick<TallyKey, 'cut' | 'withheld'>
  readonly tally: Tally
}

export interface ClusterReader {
  /** Take the next tally; those of one account come one after the other. */
  take(tally: AccountTally): void
  /** Give the sums of all that were taken. */
  done(): AccountClusters
}

type Sums = Map<string, Map<string, ClusterSums>>

const none = clusterSums([])

/**
 * Begin to read accounts, for the whole, each role and each group of roles.
 *
 * @example
 * const reader = readClusters(survey)
 * for (const tally of tallies) reader.take(tally)
 * reader.done().counted.get('all')?.get('refer') // { clusters: 31, n: 58, … }
 */
export function readClusters(survey: Survey): ClusterReader {
  const questions = questionsByItem(survey)
  const sums = { counted: new Map() as Sums, both: new Map() as Sums }
  let current: string | undefined
  let roles: Roles = new Map()
  return {
    take({ key, tally }) {
      const { [account]: name = '', role = '' } = cutParts(key.cut)
      if (name !== current) close()
      current = name
      const half = roles.get(role) ?? {}
      roles.set(role, { ...half, [key.withheld ? 'withheld' : 'counted']: tally })
    },
    done() {
      close()
      return sums
    },
  }

  function close(): void {
    for (const [cut, of] of unions(survey)) {
      const parts = [...roles].filter(([role]) => of(role)).map(([, halves]) => halves)
      const counted = parts.flatMap((part) => part.counted ?? [])
      const withheld = parts.flatMap((part) => part.withheld ?? [])
      add(sums.counted, cut, counted)
      add(sums.both, cut, [...counted, ...withheld])
    }
    roles = new Map()
  }

  /** Count an account once, however many of its tallies belong to the cut. */
  function add(into: Sums, cut: string, tallies: readonly Tally[]): void {
    if (tallies.length === 0) return
    const { items, measures } = tallies.reduce(merge)
    const of = into.get(cut) ?? new Map<string, ClusterSums>()
    into.set(cut, of)
    for (const [item, counts] of Object.entries(items)) {
      const question = questions.get(item)
      const values = question && itemValues(question, counts)
      if (values) of.set(item, addClusterSums(of.get(item) ?? none, clusterSums([values])))
    }
    for (const [measure, own] of Object.entries(measures))
      of.set(measure, addClusterSums(of.get(measure) ?? none, clusterSums([personMeans(own)])))
  }
}

type Roles = Map<string, { readonly counted?: Tally; readonly withheld?: Tally }>

/** The cuts that are unions of roles, and who belongs to them. */
function unions(survey: Survey): [string, (role: string) => boolean][] {
  const roles = [...survey.roles, ...(survey.retiredRoles ?? [])]
  return [
    [wholeCut, () => true],
    ...roles.map((id): [string, (role: string) => boolean] => [cutName({ role: id }), (role) => role === id]),
    ...survey.groups.map((group): [string, (role: string) => boolean] => [
      cutName({ group: group.id }),
      (role) => group.roles.includes(role),
    ]),
  ]
}

function questionsByItem(survey: Survey): Map<string, Question> {
  return new Map(
    allQuestions(survey).flatMap((question) =>
      [question.id, ...question.rows.map(({ id }) => `${question.id}.${id}`)].map(
        (item) => [item, question] as const,
      ),
    ),
  )
}
