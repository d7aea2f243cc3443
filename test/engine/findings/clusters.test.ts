import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClusters } from '#engine/findings/clusters.ts'
import { clusterSums } from '#engine/statistics/cluster-sums.ts'
import { account, type Counted, cutParts } from '#engine/tally/cuts.ts'
import { foldMoves } from '#engine/tally/fold.ts'
import { someResponse, survey } from '../tally/some-responses.ts'

/** Read the accounts of people in the order of names. */
function clustersOf(people: readonly Counted[]) {
  const reader = readClusters(survey)
  const changes = foldMoves(
    survey,
    people.map((response) => ({ sign: 1, response })),
  )
  for (const tally of [...changes.values()].toSorted((one, other) => (one.key.cut < other.key.cut ? -1 : 1)))
    if (Object.hasOwn(cutParts(tally.key.cut), account)) reader.take(tally)
  return reader.done()
}

const everybody = fc.array(
  someResponse.map((response): Counted => ({ ...response, wave: '2026-H1' })),
  { maxLength: 14 },
)

const net = (score: number) => (score >= 9 ? 1 : score <= 6 ? -1 : 0)

describe('clusters', () => {
  test('of nobody are none', () => {
    expect(readClusters(survey).done()).toEqual({ counted: new Map(), both: new Map() })
  })

  test.each(['all', 'role=buyer', 'group=deciders'])(
    'of the cut %s are sums over its accounts, each counted once, of those who are in the cut',
    (cut) => {
      fc.assert(
        fc.property(everybody, (people) => {
          for (const half of ['counted', 'both'] as const) {
            const inside = people.filter(
              ({ role, withhold, attributes }) =>
                (half === 'both' || !withhold) &&
                attributes.account &&
                (cut === 'all' || role === 'buyer' || (cut.startsWith('group') && role === 'executive')),
            )
            const groups = [...Map.groupBy(inside, ({ attributes }) => attributes.account).values()].map(
              (members) => {
                const scores = members.flatMap(({ answers }) =>
                  answers.refer === undefined ? [] : [net(Number(answers.refer))],
                )
                const sum = scores.reduce<number>((all, score) => all + score, 0)
                return { n: scores.length, sum, squares: scores.filter((score) => score !== 0).length }
              },
            )
            const expected = clusterSums(groups)
            const found = clustersOf(people)[half].get(cut)?.get('refer') ?? clusterSums([])
            for (const [field, sum] of Object.entries(expected))
              expect(found[field as keyof typeof found]).toBeCloseTo(sum, 9)
          }
        }),
      )
    },
  )

  test('hold rated items as shares of the best, and an index as people’s own means', () => {
    const person = (listen: number, more: Partial<Counted> = {}): Counted => ({
      role: 'user',
      attributes: { account: 'Acme' },
      answers: { care: { listen, matters: 3, truth: 4, after: 5 } },
      wave: '2026-H1',
      withhold: false,
      chain: `chain ${listen}`,
      receivedAt: '2026-03-01',
      ...more,
    })
    const whole = clustersOf([
      person(1),
      person(5),
      person(4, { attributes: { account: 'Bolt' } }),
    ]).counted.get('all')
    expect(whole?.get('care.listen')).toMatchObject({ clusters: 2, n: 3, sum: 2, squares: 2, nSquared: 5 })
    expect(whole?.get('care')).toMatchObject({ clusters: 2, n: 3, sum: 3.25 + 4.25 + 4 })
    expect(whole?.has('tool')).toBe(false)
  })
})
