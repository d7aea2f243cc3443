import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding, Snapshot } from '#engine/findings/finding.ts'
import { mayReplace as mayReplaceBy } from '#engine/findings/may-replace.ts'
import { snapshotOf } from '#engine/findings/snapshots.ts'
import type { PhasesFinding } from '#engine/findings/study.ts'
import { release } from '#engine/privacy/release.ts'
import { wholeCut } from '#engine/tally/cuts.ts'
import { type Person, people, promising, subsets, worldOf } from '../privacy/worlds.ts'

const mayReplace = (
  published: Parameters<typeof mayReplaceBy>[0],
  computed: Parameters<typeof mayReplaceBy>[1],
) => mayReplaceBy(published, computed, 10)

type Side = PhasesFinding['early']

const survey = promising('confidential')
const shown = (all: readonly Person[]): Snapshot[] =>
  release(survey, worldOf(survey, all), 'sealed').map((released) => snapshotOf(survey, released))
const mixed = (better: number, worse: number, role: string, more: Partial<Person> = {}) => [
  ...people(better, role, { beside: 'better' }, more),
  ...people(worse, role, { beside: 'worse' }, more),
]
const large = [...mixed(10, 10, 'a'), ...mixed(10, 10, 'b')]
const may = (late: readonly Person[], before: readonly Person[] = large) =>
  mayReplace(shown(before), shown([...before, ...late]))

describe('a publication may not follow', () => {
  test('with one late answer, or nine', () => {
    expect(may(mixed(1, 0, 'a'))).toBe(false)
    expect(may(mixed(5, 4, 'a'))).toBe(false)
  })

  test('with ten in one cut and one in another', () => {
    expect(may([...mixed(6, 4, 'a'), ...mixed(0, 1, 'b')])).toBe(false)
  })

  test('with nine who all said the same, because they follow as a distribution', () => {
    expect(may(mixed(0, 9, 'a'))).toBe(false)
  })

  test('with one late response, even if it answered nothing', () => {
    expect(may(people(1, 'a', {}))).toBe(false)
  })

  test('with an answer that was changed', () => {
    const changed = [...mixed(9, 11, 'a'), ...mixed(10, 10, 'b')]
    expect(mayReplace(shown(large), shown(changed))).toBe(false)
  })

  test('with one who now cannot say', () => {
    const all = [...large, ...people(1, 'a', { refer: 9 })]
    const changed = [...large, ...people(1, 'a', { refer: 9, beside: null })]
    expect(mayReplace(shown(all), shown(changed))).toBe(false)
  })

  test('with one answer less', () => {
    expect(mayReplace(shown(large), shown(large.slice(1)))).toBe(false)
  })

  test('with a cut or a figure that was not shown before, or is no longer', () => {
    const small = [...large, ...mixed(2, 2, 'c'), ...mixed(2, 2, 'd')]
    const grown = [...small, ...mixed(3, 3, 'c'), ...mixed(3, 3, 'd')]
    const other = [...large, ...people(20, 'b', { refer: 9 })]
    expect(mayReplace(shown(small), shown(grown))).toBe(false)
    expect(mayReplace(shown(grown), shown(small))).toBe(false)
    expect(mayReplace(shown(large), shown(small))).toBe(false)
    expect(mayReplace(shown(small), shown(large))).toBe(false)
    expect(mayReplace(shown(large), shown(other))).toBe(false)
    expect(mayReplace(shown(other), shown(large))).toBe(false)
  })
})

describe('while small groups are hidden, a publication may not follow', () => {
  const before = [...mixed(10, 10, 'a'), ...mixed(2, 1, 'b'), ...mixed(1, 2, 'c')]

  test('with one late answer among them, which the total less what is shown would tell', () => {
    expect(may([...mixed(6, 4, 'a'), ...mixed(0, 1, 'b')], before)).toBe(false)
  })

  test('with an answer changed among them', () => {
    const changed = [...mixed(13, 12, 'a'), ...mixed(1, 2, 'b'), ...mixed(1, 2, 'c')]
    expect(mayReplace(shown(before), shown(changed))).toBe(false)
  })

  test('with one late response among them that did not answer', () => {
    expect(may([...mixed(3, 2, 'a'), ...people(1, 'b', { beside: null })], before)).toBe(false)
  })
})

describe('with as many more as it takes in all, a publication may not follow', () => {
  const snapshot = (refer: Finding, study: Finding): Snapshot[] => [
    { cut: wholeCut, responses: refer.kind === 'referral' ? refer.n : 0, findings: [refer, study] },
  ]
  const refer = (n: number, score: number): Finding => {
    return { kind: 'referral', item: 'refer', n, score, low: -0.5, high: 0.5 }
  }
  const phases = (early: Side, late: Side): Finding => {
    const difference = { difference: 0, low: -0.5, high: 0.5, p: 1, warns: false }
    return { kind: 'phases', item: 'refer', n: early.n + late.n, early, late, ...difference }
  }
  const pairs = (n: number, after: number): Finding => {
    return { kind: 'pairs', item: 'refer', wave: '2026-H1', n, before: 3, after, product: 2 }
  }

  test('that took one early answer out and eleven late ones in', () => {
    const before = phases({ n: 20, score: 0.5 }, { n: 12, score: 0 })
    const one = phases({ n: 19, score: 9 / 19 }, { n: 23, score: 0 })
    const ten = phases({ n: 20, score: 0.5 }, { n: 22, score: 0 })
    expect(mayReplace(snapshot(refer(32, 0), before), snapshot(refer(42, 0), one))).toBe(false)
    expect(mayReplace(snapshot(refer(32, 0), before), snapshot(refer(42, 0), ten))).toBe(true)
  })

  test('that put one who answered this wave alone to ten who answered the one before, too', () => {
    const before = snapshot(refer(40, 10 / 40), pairs(25, 5))
    expect(mayReplace(before, snapshot(refer(51, 13 / 51), pairs(35, 7)))).toBe(false)
    expect(mayReplace(before, snapshot(refer(50, 12 / 50), pairs(35, 7)))).toBe(true)
  })

  test('that put another in the place of one who answered this wave alone', () => {
    const before = snapshot(refer(40, 10 / 40), pairs(25, 5))
    expect(mayReplace(before, snapshot(refer(50, 13 / 50), pairs(35, 7)))).toBe(false)
  })

  test('that tells of one more of the dissatisfied', () => {
    const silence = (n: number, asked: number, told: number): Finding => {
      const rate = { low: 0.2, high: 0.75, assumed: true }
      return { kind: 'silence', item: 'satisfied', n, share: 0.5, low: 0.3, high: 0.7, asked, told, rate }
    }
    const before = snapshot(refer(40, 0), silence(40, 12, 5))
    expect(mayReplace(before, snapshot(refer(50, 0), silence(50, 13, 6)))).toBe(false)
    expect(mayReplace(before, snapshot(refer(50, 0), silence(50, 12, 5)))).toBe(true)
    expect(mayReplace(before, snapshot(refer(50, 0), silence(50, 22, 9)))).toBe(true)
  })
})

describe('a publication may follow', () => {
  test('one that told nothing, since too few had answered when the wave closed', () => {
    const four = mixed(2, 2, 'a')
    expect(may(mixed(2, 1, 'a'), four)).toBe(true)
    expect(may(mixed(30, 20, 'b'), four)).toBe(true)
    // Six who said the same are told of by their number.
    expect(may(mixed(0, 5, 'a'), mixed(6, 0, 'a'))).toBe(false)
  })

  test('that is the same', () => {
    expect(may([])).toBe(true)
    expect(mayReplace([], [])).toBe(true)
  })

  test('with ten late answers in one cut', () => {
    expect(may(mixed(6, 4, 'a'))).toBe(true)
  })

  test('with ten late answers in every changed cut', () => {
    expect(may([...mixed(6, 4, 'a'), ...mixed(2, 8, 'b')])).toBe(true)
  })

  test('with ten answers less', () => {
    expect(mayReplace(shown([...large, ...mixed(6, 4, 'a')]), shown(large))).toBe(true)
  })

  test('with ten late answers beside small groups that stay hidden and as they are', () => {
    const before = [...mixed(10, 10, 'a'), ...mixed(2, 1, 'b'), ...mixed(1, 2, 'c')]
    expect(may(mixed(6, 4, 'a'), before)).toBe(true)
  })

  test('with ten late answers among small groups that stay hidden', () => {
    const regions = (of: number) =>
      ['1', '2', '3', '4', '5'].flatMap((region) => people(of, 'a', { beside: 'better' }, { region }))
    const rest = mixed(10, 10, 'a', { region: 'large' })
    expect(mayReplace(shown([...rest, ...regions(2)]), shown([...rest, ...regions(4)]))).toBe(true)
  })
})

describe('two publications side by side', () => {
  const someCount = fc.constantFrom(0, 2, 4, 8)
  const someLate = fc.constantFrom(0, 0, 0, 2, 5, 8)
  const somePart = fc.record({
    better: someCount,
    worse: someCount,
    lateBetter: someLate,
    lateWorse: someLate,
  })
  const someWaves = fc.array(somePart, { minLength: 2, maxLength: 4 }).map((parts) => {
    const roles = parts.map((part, index) => ({ role: survey.roles[index] ?? '', ...part }))
    return {
      all: roles.flatMap(({ role, better, worse }) => mixed(better, worse, role)),
      late: roles.flatMap(({ role, lateBetter, lateWorse }) => mixed(lateBetter, lateWorse, role)),
    }
  })

  test('never tell on one to nine people', () => {
    let accepted = 0
    fc.assert(
      fc.property(someWaves, ({ all, late }) => {
        const [before, after] = [shown(all), shown([...all, ...late])]
        if (late.length === 0 || !mayReplace(before, after)) return
        accepted++
        const whole = told(before, wholeCut)
        if (!whole) return
        const roles = survey.roles.filter((role) => told(before, `role=${role}`))
        for (const some of subsets(roles)) {
          const left = late.filter(({ role }) => !some.includes(role)).length
          expect(left === 0 || left >= 10).toBe(true)
        }
      }),
      { numRuns: 1200, seed: 9 },
    )
    expect(accepted).toBeGreaterThan(10)
  })

  function told(snapshots: readonly Snapshot[], cut: string): boolean {
    return snapshots.some((one) => one.cut === cut && one.findings.some(({ kind }) => kind === 'comparison'))
  }
})
