import { describe, expect, test } from 'vitest'
import { attainments, type SurveyResults } from '#engine/findings/attainment.ts'
import type { Finding } from '#engine/findings/finding.ts'
import type { Target } from '#engine/programme.ts'
import { wilsonInterval } from '#engine/statistics/wilson-interval.ts'
import { comparison, index, rated, referral, snapshot, withheld } from './made-findings.ts'
import { customers, sellers } from './two-surveys.ts'

const results = (
  findings: readonly Finding[],
  wave = '2027-H1',
  more: readonly Finding[] = [],
): SurveyResults => ({
  survey: customers,
  wave,
  snapshots: [snapshot(findings), snapshot(more, 'team=Gulf')],
})
const clustered = (accounts: number) => ({ clustered: { accounts, deff: 1, assumed: false } })
const hold = (target: Target, ...of: SurveyResults[]) => attainments([target], of)[0]
const refer = (atLeast: number): Target => ({ measure: 'referral', atLeast })
const people = (value: number, count: number) =>
  Array.from({ length: count }, (_, place) => value + (place % 2 ? 5 : -5))

describe('a target is open', () => {
  test('without a figure', () => {
    expect(hold(refer(40))).toEqual({ target: refer(40), verdict: 'open', due: false, usable: false })
    expect(hold(refer(40), results([withheld('refer')]))?.figure).toBeUndefined()
    expect(
      hold({ measure: 'duties', atLeast: 40 }, results([referral({ up: 9, level: 1, down: 1 })]))?.figure,
    ).toBeUndefined()
  })

  test('where its figure may well lie on either side', () => {
    const open = hold(refer(30), results([referral({ up: 16, level: 16, down: 8 })]))
    expect(open).toMatchObject({
      verdict: 'open',
      from: { survey: 'customers', wave: '2027-H1', items: ['refer'] },
    })
    expect(open?.figure?.value).toBeCloseTo(20, 12)
  })

  test('of a team that has no answers', () => {
    const target = { measure: 'care', team: 'Gulf', atLeast: 50 }
    expect(
      hold(target, { ...results([index(people(90, 40))]), snapshots: [snapshot([index(people(90, 40))])] })
        ?.figure,
    ).toBeUndefined()
  })
})

test('a target is met or missed where the whole interval lies on one side of it', () => {
  const happy = results([referral({ up: 80, level: 15, down: 5 })])
  expect(hold(refer(40), happy)?.verdict).toBe('met')
  expect(hold(refer(95), happy)?.verdict).toBe('missed')
})

test('a figure that reaches a target does not miss it, however few it is made of', () => {
  const one = hold(refer(99), results([referral({ up: 1, level: 0, down: 0 })]))
  expect(one).toMatchObject({ verdict: 'open', figure: { value: 100 } })
  expect(one?.figure?.high).toBe(100)
  expect(hold(refer(-99), results([referral({ up: 0, level: 0, down: 1 })]))?.verdict).toBe('open')
})

test('a team’s target is held against its own answers', () => {
  const all = results([index(people(90, 40))], '2027-H1', [index(people(50, 40))])
  expect(hold({ measure: 'care', atLeast: 75 }, all)?.verdict).toBe('met')
  expect(hold({ measure: 'care', team: 'Gulf', atLeast: 75 }, all)).toMatchObject({
    verdict: 'missed',
    figure: { n: 40, value: 50 },
    from: { cut: 'team=Gulf' },
  })
})

test('a row, an option and a measure without rows are found', () => {
  const { share, low, high } = wilsonInterval(12, 30)
  const choice: Finding = {
    kind: 'choice',
    item: 'decided',
    n: 30,
    cannotSay: 0,
    options: [{ option: 'seller', share, low, high }],
  }
  const all = results([
    rated(30, 60, { item: 'get.quiet' }),
    choice,
    comparison({ up: 30, level: 20, down: 10 }, { item: 'sector' }),
    comparison({ up: 0, level: 0, down: 9 }, { item: 'rivals.keldmark' }),
  ])
  expect(hold({ measure: 'results delivery', item: 'quiet', atLeast: 85 }, all)).toMatchObject({
    verdict: 'missed',
    figure: { n: 60, value: 50 },
    from: { items: ['get.quiet'] },
  })
  expect(hold({ measure: 'decided', item: 'seller', atLeast: 10 }, all)).toMatchObject({
    verdict: 'met',
    figure: { n: 30, value: 40 },
    from: { items: ['decided'] },
  })
  expect(hold({ measure: 'comparison', atLeast: 30 }, all)?.from?.items).toEqual(['sector'])
  expect(hold({ measure: 'comparison', item: 'keldmark', atLeast: 30 }, all)).toMatchObject({
    verdict: 'missed',
  })
})

test('rows of one measure are taken together, no surer than those who answered one of them', () => {
  const rows = [rated(18, 20, { item: 'passed-on.desk' }), rated(12, 20, { item: 'passed-on.engineer' })]
  const found = hold({ measure: 'handoff', atLeast: 80 }, results(rows))
  const { low, high } = wilsonInterval(15, 20)
  expect(found).toMatchObject({
    figure: { n: 20, value: 75 },
    from: { items: ['passed-on.desk', 'passed-on.engineer'] },
  })
  expect((found?.figure?.high ?? 0) - (found?.figure?.low ?? 0)).toBeCloseTo((high - low) * 100, -0.5)
})

test('customers go before employees, and whoever shows a figure before who does not', () => {
  const own: SurveyResults = {
    survey: sellers,
    wave: '2027-H1',
    snapshots: [snapshot([index(people(90, 40))])],
  }
  const target = { measure: 'care', atLeast: 80 }
  expect(hold(target, own, results([index(people(50, 40))]))?.from?.survey).toBe('customers')
  expect(hold(target, own, results([withheld('care')]))?.from?.survey).toBe('sellers')
})

test('a target is due from its wave on', () => {
  const target = { measure: 'referral', atLeast: 40, by: '2027-H2' }
  const in_ = (wave: string) => hold(target, results([referral({ up: 8, level: 1, down: 1 })], wave))?.due
  expect(['2027-H1', '2027-H2', '2028-H1'].map(in_)).toEqual([false, true, true])
  expect(hold(refer(40), results([referral({ up: 8, level: 1, down: 1 })]))?.due).toBe(true)
})

describe('pay may hang on a figure', () => {
  const usable = (n: number, accounts: number) =>
    hold(refer(40), results([referral({ up: n, level: 0, down: 0 }, clustered(accounts))]))?.usable

  test('from ten answers over five accounts on', () => {
    expect(usable(9, 9)).toBe(false)
    expect(usable(40, 4)).toBe(false)
    expect(usable(10, 5)).toBe(true)
  })

  test('never where accounts are not known', () => {
    expect(hold(refer(40), results([referral({ up: 40, level: 0, down: 0 })]))?.usable).toBe(false)
  })
})

test('scores, shares and indexes are held in hundreds', () => {
  const all = results([
    referral({ up: 3, level: 0, down: 1 }),
    index(people(72, 4)),
    rated(3, 4, { item: 'get.time' }),
  ])
  expect(hold(refer(0), all)?.figure?.value).toBe(50)
  expect(hold({ measure: 'care', atLeast: 0 }, all)?.figure?.value).toBe(72)
  expect(hold({ measure: 'results delivery', item: 'time', atLeast: 0 }, all)?.figure?.value).toBe(75)
})
