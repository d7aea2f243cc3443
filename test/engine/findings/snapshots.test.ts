import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { snapshotOf } from '#engine/findings/snapshots.ts'
import { release } from '#engine/privacy/release.ts'
import { emptyTally, merge } from '#engine/tally/tally.ts'
import { named, people, promising, someWorld, worldOf } from '../privacy/worlds.ts'

const histogram = (counts: Record<string, number>) => ({ shown: 'histogram', counts }) as const

describe('a snapshot', () => {
  test('of nothing has no findings', () => {
    expect(snapshotOf(named, { cut: 'all', items: {}, measures: {} })).toEqual({ cut: 'all', findings: [] })
  })

  test('leaves out items that the survey does not have', () => {
    const items = { 'care.gone': histogram({ '5': 9 }), constructor: histogram({ '5': 9 }) }
    expect(snapshotOf(named, { cut: 'all', items, measures: {} }).findings).toEqual([])
  })

  test('has measures first, then items in the order of the survey', () => {
    const { cut, responses, findings } = snapshotOf(named, {
      cut: 'role=a',
      responses: 9,
      items: {
        'care.keep': histogram({ '5': 2 }),
        'care.listen': { shown: 'nothing', reason: 'protects-others' },
        tool: { shown: 'figure', counts: { '*': 6, web: 6 } },
        refer: histogram({ '9': 3 }),
      },
      measures: { care: { shown: 'nothing', reason: 'too-few' } },
    })
    expect([cut, responses]).toEqual(['role=a', 9])
    expect(findings.map(({ item, kind }) => `${item} ${kind}`)).toEqual([
      'care withheld',
      'refer referral',
      'tool choice',
      'care.listen withheld',
      'care.keep rated',
    ])
    expect(findings[0]).toEqual({ kind: 'withheld', item: 'care', reason: 'too-few' })
  })

  test('tells single values of a histogram and not of a figure', () => {
    const classesOf = (shown: 'histogram' | 'figure') =>
      snapshotOf(named, { cut: 'all', items: { refer: { shown, counts: { '9': 5 } } }, measures: {} })
        .findings[0]
    expect(classesOf('histogram')).toHaveProperty('classes')
    expect(classesOf('figure')).not.toHaveProperty('classes')
  })

  test('has the index on the scale of its questions', () => {
    const world = worldOf(named, people(2, 'a', { care: { listen: 5, keep: 3 } }))
    const [whole] = release(named, world, 'sealed')
    expect(whole && snapshotOf(named, whole).findings[0]).toMatchObject({
      kind: 'index',
      item: 'care',
      n: 2,
      value: 75,
    })
  })
})

test('figures of merged tallies are the figures of all people together', () => {
  fc.assert(
    fc.property(someWorld, someWorld, (some, others) => {
      const [one, other] = [worldOf(named, some), worldOf(named, others)]
      const merged = new Map(
        [...new Set([...one.keys(), ...other.keys()])].map((cut) => {
          const add = (half: 'counted' | 'withheld' | 'both') =>
            merge(one.get(cut)?.[half] ?? emptyTally(), other.get(cut)?.[half] ?? emptyTally())
          return [cut, { counted: add('counted'), withheld: add('withheld'), both: add('both') }]
        }),
      )
      const survey = promising('confidential')
      const shown = (cuts: typeof one) =>
        Object.fromEntries(release(survey, cuts, 'sealed').map((cut) => [cut.cut, snapshotOf(survey, cut)]))
      expect(shown(merged)).toEqual(shown(worldOf(named, [...some, ...others])))
    }),
    { numRuns: 50 },
  )
})

test('nothing that is withheld reaches a finding', () => {
  const survey = promising('anonymous')
  fc.assert(
    fc.property(someWorld, (all) => {
      for (const cut of release(survey, worldOf(survey, all), 'sealed')) {
        for (const finding of snapshotOf(survey, cut).findings) {
          if ('n' in finding) expect(finding.n).toBeGreaterThanOrEqual(5)
          else expect(Object.keys(finding).toSorted()).toEqual(['item', 'kind', 'reason'])
        }
      }
    }),
    { numRuns: 50 },
  )
})
