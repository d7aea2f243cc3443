/** The results page's arithmetic and words, without a browser: places, names, rows, and what a fetch came to. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { JudgedChange } from '#engine/findings/compared.ts'
import type { Finding } from '#engine/findings/finding.ts'
import { sentence } from '#engine/findings/sentence.ts'
import type { ResultsBody } from '#engine/wire.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { type Choice, choiceQuery, comparedAddress, newest, readChoice } from '#site/results/address.ts'
import { fetchBody, fetchCompared, fetchShown, type Shown } from '#site/results/fetch-results.ts'
import { besideOptions, cutPickers } from '#site/results/filter-choices.ts'
import { headlineContext, movedSentence } from '#site/results/headline-words.ts'
import { makeSpoken } from '#site/results/make-view.ts'
import { type Naming, nameOfCut, nameOfWave } from '#site/results/names.ts'
import { bar, place, stepEnds } from '#site/results/place.ts'
import { optionRows, plotRow } from '#site/results/plot.ts'
import { findHeadline, findItem, readingOf } from '#site/results/reading.ts'
import type { ResultsView } from '#site/results/view.ts'

const score = { from: -1, to: 1 }
/** What only the sections after the figures need. */
const later = { items: {}, timeZone: 'Europe/London', promises: [], told: '/said/' }
const spoken: Naming = { ...makeSpoken('en'), names: {} }

describe('places', () => {
  test.each([
    [-1, '0%'],
    [0, '50%'],
    [0.14, '57%'],
    [3, '100%'],
  ])('a score of %d lies at %s', (value, where) => expect(place(value, score)).toBe(where))

  test('a bar runs from the lower value, whichever comes first', () => {
    expect(bar(0, -0.5, score)).toEqual({ x: '25%', width: '25%' })
    expect(bar(-0.5, 0, score)).toEqual(bar(0, -0.5, score))
  })

  test('every step of a scale is the middle of its own column', () => {
    expect(place(1, stepEnds({ from: 1, to: 5 }))).toBe('10%')
    expect(place(5, stepEnds({ from: 1, to: 5 }))).toBe('90%')
  })
})

describe('names', () => {
  test.each([
    ['all', 'Everybody'],
    ['role=chose-another&region=South%20%26%20West', 'Chose another, South & West'],
    ['region=', 'No region given'],
    ['region=North&team=', 'North, no team given'],
  ])('the cut %s is called %s', (cut, name) => expect(nameOfCut(cut, spoken)).toBe(name))

  test.each([
    ['2026-H2', 'Second half of 2026'],
    ['2026-Q3', 'Third quarter of 2026'],
    ['2026-03', 'March 2026'],
    ['2026', '2026'],
    ['all', ''],
  ])('the wave %s is called «%s»', (wave, name) => expect(nameOfWave(wave, spoken)).toBe(name))

  test('a choice survives the address', () => {
    const choice: Choice = {
      wave: '2026-H2',
      cut: 'role=buyer&region=South%20%26%20West',
      beside: '2026-H1',
      number: '12',
      brief: true,
    }
    expect(readChoice(choiceQuery(choice))).toEqual(choice)
    expect(choiceQuery(newest)).toBe('')
  })
})

const own = interfaceWords('en').finding

describe('rows', () => {
  const refer: Finding = {
    kind: 'referral',
    item: 'refer',
    n: 4,
    score: 0.25,
    low: -0.4,
    high: 0.7,
    classes: { promoters: 2, passives: 1, detractors: 1 },
  }

  test('a row carries the figure, its classes and its sentence, and marks a small base', () => {
    const row = plotRow({ key: 'all', name: 'Everybody' }, refer, spoken, { words: own })
    expect(row.figure).toMatchObject({ value: 0.25, low: -0.4, high: 0.7, n: 4 })
    expect(row.classes).toEqual({ up: 0.5, level: 0.25, down: 0.25 })
    expect(row.small).toBe(true)
    expect(row.said).toContain('small base')
  })

  test('what is withheld has no figure and says why', () => {
    const withheld = { kind: 'withheld', item: 'refer', reason: 'too-few' } as const
    const row = plotRow({ key: 'a', name: 'A' }, withheld, spoken, { words: own })
    expect(row.figure).toBeUndefined()
    expect(row.said).toContain('Fewer than 5')
  })

  test('options are listed from the most chosen to the least', () => {
    const option = (id: string, share: number) => ({ option: id, share, low: 0, high: 1 })
    const finding = {
      kind: 'choice',
      item: 'why',
      n: 20,
      cannotSay: 0,
      options: [option('a', 0.1), option('b', 0.9)],
    }
    const rows = optionRows(finding as Extract<Finding, { kind: 'choice' }>, { b: 'Bee' }, undefined)
    expect(rows.map(({ name }) => name)).toEqual(['Bee', 'a'])
    expect(rows.every((row) => !('place' in row))).toBe(true)
  })

  test('each option of an order has the average of its places', () => {
    const option = (id: string, share: number, place: number | null) => ({
      option: id,
      share,
      low: 0,
      high: 1,
      placed: 3,
      place,
    })
    const rows = optionRows(
      {
        kind: 'rank',
        item: 'order',
        n: 10,
        cannotSay: 0,
        options: [option('a', 0, null), option('b', 0.9, 1.25)],
      },
      {},
      undefined,
    )
    expect(rows.map(({ place }) => place)).toEqual([1.25, null])
  })
})

const view: ResultsView = {
  ...spoken,
  survey: 'customers',
  promise: 'named',
  words: own,
  compared: interfaceWords('en').compared,
  roles: ['buyer', 'user', 'executive'].map((id) => ({ id, label: id })),
  groups: [{ id: 'deciders', roles: ['buyer', 'executive'] }],
  headlines: [{ item: 'refer', kind: 'referral', name: 'Referral score', roles: ['buyer', 'user'] }],
  pages: [],
  ...later,
  aims: {
    intent: '',
    deliverables: {},
    values: {},
    results: {},
    benchmarks: {},
    measures: { care: 'Care' },
    surveys: {},
  },
}

const body: ResultsBody = {
  survey: 'customers',
  promise: 'named',
  waves: [],
  wave: '2026-H2',
  cuts: ['all', 'role=buyer'],
  bases: ['all'],
  snapshots: [],
  changes: null,
  number: 1,
  publishedAt: '2027-01-01T00:00:00.000Z',
  newer: null,
  files: [],
}

test('a study takes the place of no question and of no headline', () => {
  const refer: Finding = { kind: 'referral', item: 'refer', n: 60, score: 0.25, low: 0, high: 0.5 }
  const studies: Finding[] = [
    { kind: 'fans', item: 'care', n: 50, share: 0.2, low: 0.11, high: 0.33 },
    { kind: 'index', item: 'care', n: 50, value: 70, low: 60, high: 80, alpha: 0.8, alphaBase: 50 },
    refer,
    { kind: 'weighted', item: 'refer', n: 60, score: 0.2, low: 0, high: 0.4, deff: 1.2, by: ['role'] },
  ]
  const snapshot = { cut: 'all', findings: studies }
  expect(findItem(snapshot, 'refer')).toBe(refer)
  const care = { item: 'care', kind: 'index', name: 'Care', roles: [] } as const
  expect(findHeadline(snapshot, care)?.kind).toBe('index')
  expect(findHeadline(snapshot, { ...care, item: 'refer', kind: 'referral' })).toBe(refer)
})

describe('the filter', () => {
  const cuts = [
    'all',
    'role=user',
    'role=buyer',
    'group=deciders',
    'region=North',
    'region=South',
    'role=user&region=North',
  ]
  const pickersOf = (cut: string, bases = ['all'], among = cuts) =>
    cutPickers({ ...body, cuts: among, bases }, cut, view)
  const valuesOf = (picker: { groups: readonly { options: readonly { value: string }[] }[] } | undefined) =>
    picker?.groups.flatMap(({ options }) => options.map(({ value }) => value))

  test('offers roles in the survey’s order, then groups, and each attribute by itself', () => {
    const [roles, regions] = pickersOf('all')
    expect(valuesOf(roles)).toEqual(['all', 'role=buyer', 'role=user', 'group=deciders'])
    expect(regions?.label).toBe('Region')
    expect(valuesOf(regions)).toEqual(['all', 'region=North', 'region=South'])
  })

  test('keeps the other choice where there are figures of both, and lets it go where there are none', () => {
    const [roles] = pickersOf('region=North')
    expect(valuesOf(roles)).toEqual([
      'region=North',
      'role=buyer',
      'role=user&region=North',
      'group=deciders',
    ])
    const [, regions] = pickersOf('role=user')
    expect(valuesOf(regions)).toEqual(['role=user', 'role=user&region=North', 'region=South'])
  })

  test('offers a leader of one team no cut beyond it', () => {
    const own = ['team=Gulf', 'role=user&team=Gulf']
    const [roles, teams] = pickersOf('team=Gulf', ['team=Gulf'], own)
    expect(valuesOf(roles)).toEqual(['team=Gulf', 'role=user&team=Gulf'])
    expect(valuesOf(teams)).toEqual(['team=Gulf'])
  })

  test('holds a wave against other published waves, and a group against those it shares nobody with', () => {
    const wave = { responses: 1, closesOn: null, closed: true, published: true, behind: false }
    const waves = [
      { ...wave, wave: '2026-H2' },
      { ...wave, wave: '2026-H1' },
      { ...wave, wave: '2025-H2', published: false },
    ]
    const offered = (cut: string) =>
      besideOptions({ ...body, cuts, waves }, cut, view).flatMap(({ options }) =>
        options.map(({ value }) => value),
      )
    expect(offered('all')).toEqual(['', '2026-H1'])
    expect(offered('role=user')).toEqual(['', '2026-H1', 'role=buyer'])
    expect(offered('region=North')).toEqual(['', '2026-H1', 'region=South'])
  })
})

describe('a headline', () => {
  const refer: Finding = { kind: 'referral', item: 'refer', n: 23, score: 0.3, low: -0.02, high: 0.56 }
  const headline = {
    item: 'refer',
    kind: 'referral',
    name: 'Referral score',
    roles: ['buyer', 'user'],
  } as const
  const invited = { all: 70, 'role=buyer': 20, 'role=user': 40 }
  const unclear: JudgedChange = {
    item: 'refer',
    unit: 'score',
    difference: 0.1,
    low: -0.3,
    high: 0.5,
    p: 0.6,
    detectable: 0.6,
    matters: 0.1,
    before: { n: 40, value: 0.2 },
    after: { n: 23, value: 0.3 },
    adjusted: 0.6,
    verdict: { says: 'too-few', above: 0.6 },
  }
  const answered: ResultsBody = {
    ...body,
    snapshots: [
      { cut: 'all', invited, findings: [refer] },
      { cut: 'role=buyer', findings: [{ ...refer, n: 9 }] },
    ],
    changes: { wave: '2026-H1', cuts: { all: [unclear] } },
  }
  const said = (shown: Shown) => {
    const reading = readingOf(shown, view, null)
    const finding = reading && findHeadline(reading.shown, headline)
    if (!finding) throw new Error('nothing is shown')
    const moved = movedSentence(headline, reading)
    return [sentence(finding, 'en', headlineContext(view, headline, reading)), moved]
  }

  test('says how many of those who were invited and asked answered, and what may be said of its change', () => {
    expect(said({ body: answered })).toEqual([
      'Would refer: 30, likely between −2 and 56. 23 of 60 invited answered.',
      'Too few to tell a change since wave 2026-H1; we would see one above about 60.',
    ])
  })

  test('says the number of a role by itself, and no change that was not judged', () => {
    const [, buyer] = answered.snapshots
    if (!buyer) throw new Error('there is one')
    expect(said({ body: answered, cut: buyer })).toEqual([
      expect.stringContaining(' 9 of 20 invited answered.'),
      '',
    ])
  })

  test('of another cut says what came with it, and no number that nobody has counted', () => {
    const north = { cut: 'region=North', findings: [refer] }
    const changes = { wave: '2026-H1', cuts: { 'region=North': [unclear] } }
    expect(said({ body: answered, cut: north, changes })).toEqual([
      expect.stringContaining(' 23 answered.'),
      expect.stringContaining('since wave 2026-H1'),
    ])
  })
})

describe('fetching', () => {
  afterEach(() => vi.unstubAllGlobals())

  test.each([
    [401, 'signed-out'],
    [403, 'not-yours'],
    [404, 'not-yours'],
    [503, 'failed'],
  ])('status %d is told as %s', async (status, trouble) => {
    vi.stubGlobal('fetch', async () => new Response('{}', { status }))
    expect(await fetchBody('/api/results')).toEqual({ ok: false, trouble })
  })

  test('a broken connection is told, not thrown', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('offline')))
    expect(await fetchBody('/api/results')).toEqual({ ok: false, trouble: 'failed' })
  })

  test('a role is read out of the whole; another cut is asked for beside it', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address)
      const cut = new URL(address, 'https://x').searchParams.get('cut') ?? 'role=buyer'
      return Response.json({ wave: '2026-H2', snapshots: [{ cut, findings: [] }] })
    })
    const role = await fetchShown('customers', { ...newest, cut: 'role=buyer' })
    expect(role).toMatchObject({ ok: true, body: { cut: { cut: 'role=buyer' } } })
    expect(asked).toEqual(['/api/results/customers'])
    await fetchShown('customers', { ...newest, cut: 'region=North' })
    expect(asked.slice(1)).toEqual(['/api/results/customers', '/api/results/customers?cut=region%3DNorth'])
  })

  test('another cut brings along how it has moved', async () => {
    vi.stubGlobal('fetch', async (address: string) => {
      const cut = new URL(address, 'https://x').searchParams.get('cut') ?? 'all'
      return Response.json({
        snapshots: [{ cut, findings: [] }],
        changes: { wave: 'before', cuts: { [cut]: [] } },
      })
    })
    const shown = await fetchShown('customers', { ...newest, cut: 'region=North' })
    expect(shown).toMatchObject({ body: { changes: { cuts: { 'region=North': [] } } } })
  })

  test('what is beside the figures is asked for by wave, cut, publication and choice; where that may not stand there, without it', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address)
      return address.includes('with=')
        ? new Response('{}', { status: 400 })
        : Response.json({ wave: '2026-H2' })
    })
    expect(await fetchCompared('customers', { ...newest, number: '3' }, 'all')).toEqual({ wave: '2026-H2' })
    const refused = await fetchCompared('customers', { ...newest, beside: '2026-H1' }, 'team=Gulf')
    expect(refused).toEqual({ wave: '2026-H2' })
    expect(asked).toEqual([
      '/api/results/customers/compared?number=3',
      '/api/results/customers/compared?cut=team%3DGulf&with=2026-H1',
      '/api/results/customers/compared?cut=team%3DGulf',
    ])
    expect(comparedAddress('customers', newest)).toBe('/api/results/customers/compared')
  })

  test('a cut without figures leaves everybody and says so', async () => {
    vi.stubGlobal('fetch', async (address: string) =>
      address.includes('cut=') ? new Response('{}', { status: 404 }) : Response.json({ snapshots: [] }),
    )
    const shown = await fetchShown('customers', { ...newest, cut: 'region=Moon' })
    expect(shown).toEqual({ ok: true, body: { body: { snapshots: [] }, lost: 'region=Moon' } })
  })
})
