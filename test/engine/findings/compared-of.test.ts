import { expect, test } from 'vitest'
import { comparedOf } from '#engine/findings/compared-of.ts'
import { wantedSnapshots } from '#engine/findings/wanted-snapshots.ts'
import { askedOf, attributeCutsOn, lookupOn, publishAll } from '../../worlds/published.ts'
import {
  eightOfTwenty,
  eightWaves,
  fourHundred,
  fourWaves,
  type SeededWorld,
  twentyThreeOfSixty,
} from '../../worlds/seeded.ts'
import { wideSurvey } from '../../worlds/wide-survey.ts'

/** Set the newest wave of a world beside everything, out of what the plan says has to be read, and nothing else. */
function compare(world: SeededWorld, more: Parameters<typeof askedOf>[1] = {}) {
  const shelf = publishAll([world])
  const asked = askedOf(world, more)
  const all = lookupOn(shelf)
  const planned = new Map(wantedSnapshots(asked).map((from) => [JSON.stringify(from), all(from)] as const))
  return comparedOf(
    asked,
    ({ survey, wave, cut }) => planned.get(JSON.stringify({ survey, wave, cut })),
    attributeCutsOn(shelf, world.survey.id, asked.wave),
  )
}

test('of a cut that is not published nothing is said', () => {
  expect(compare(twentyThreeOfSixty(wideSurvey), { cut: 'role=nobody' })).toBeUndefined()
})

test('23 of 60 answers of a first wave have no trend, and are told what more answers would bring', () => {
  const compared = compare(twentyThreeOfSixty(wideSurvey))
  expect(compared).toMatchObject({ trends: [], pooled: [], gaps: [], promises: [], beside: null })
  expect(compared?.notYet.map(({ what }) => what)).toEqual(['reliability', 'correlations', 'accounts'])
  expect(compared?.bounds).toMatchObject([
    { item: 'refer', n: 23, invited: 60 },
    { item: 'sector', invited: 60 },
  ])
})

test('a team is shown its own target, no groups of others, and whether pay may hang on it', () => {
  const targets = [
    { measure: 'care', atLeast: 80 },
    { measure: 'care', team: 'Gulf', atLeast: 75 },
  ]
  const compared = compare(eightOfTwenty(wideSurvey), {
    aims: { targets, benchmarks: {} },
    mayRead: (_survey, cut) => cut.includes('team=Gulf'),
  })
  expect(compared?.targets).toMatchObject([{ target: { team: 'Gulf' }, figure: { n: 7 }, usable: false }])
  expect(compared?.breakdowns).toEqual([])
  expect(compared?.notYet).toMatchObject([{ what: 'pay', n: 7, needs: 10 }])
})

test('four waves of 23 say of each figure its steps, and pool the last twelve months', () => {
  const compared = compare(fourWaves(wideSurvey))
  expect(compared?.trends.slice(0, 3).map(({ item }) => item)).toEqual(['refer', 'care', 'sector'])
  expect(compared?.trends).toHaveLength(41)
  const [refer] = compared?.trends ?? []
  expect(refer?.stretches).toMatchObject([{ points: Array(4).fill({ shown: true }) }])
  expect(refer?.stretches[0]?.steps.map(({ from, to }) => `${from} ${to}`)).toEqual([
    '2025-H1 2025-H2',
    '2025-H2 2026-H1',
    '2026-H1 2026-H2',
  ])
  expect(compared?.pooled.map(({ item, waves }) => [item, waves])).toEqual([
    ['refer', ['2026-H1', '2026-H2']],
    ['care', ['2026-H1', '2026-H2']],
    ['sector', ['2026-H1', '2026-H2']],
  ])
})

test('headlines are judged among themselves, and everything else apart from them', () => {
  const world = fourWaves(wideSurvey)
  const compared = compare(world)
  const steps = compared?.trends.map(({ stretches }) => stretches[0]?.steps.at(-1)) ?? []
  const [refer] = steps
  expect(refer?.adjusted).toBeLessThanOrEqual(3 * (refer?.p ?? 0) + 1e-12)
  const worst = steps
    .slice(3)
    .reduce((most, step) => Math.max(most, (step?.adjusted ?? 0) / (step?.p ?? 1)), 0)
  expect(worst).toBeGreaterThan(3)
})

test('no step leads into a wave that is open', () => {
  const world = fourWaves(wideSurvey)
  const waves = askedOf(world).waves.map((one) => ({ ...one, closed: one.wave !== '2026-H2' }))
  const [refer] = compare(world, { waves })?.trends ?? []
  expect(refer?.stretches[0]?.steps.map(({ to }) => to)).toEqual(['2025-H2', '2026-H1'])
  expect(refer?.stretches[0]?.points.at(-1)).toMatchObject({ wave: '2026-H2', open: true })
})

test('400 answers are looked at by role in everything, by role groups and attributes in headlines', () => {
  const compared = compare(fourHundred(wideSurvey))
  const families = Map.groupBy(compared?.breakdowns ?? [], ({ family }) => family)
  expect([...families].map(([family, found]) => [family, found.length])).toEqual([
    ['role', 41],
    ['group', 3],
    ['region', 3],
    ['team', 3],
  ])
  expect(families.get('team')?.[0]?.looks.map(({ cut }) => cut)).toEqual(['team=North', 'team=South'])
})

test('eight waves are charted, and take eight snapshots and those of the groups', () => {
  const world = eightWaves(wideSurvey)
  expect(wantedSnapshots(askedOf(world))).toHaveLength(15)
  const [refer] = compare(world)?.trends ?? []
  expect(refer?.stretches[0]).toMatchObject({ steps: [], chart: { kind: expect.any(String) } })
})
