/** What the results page of a small survey is opened with, and an answer of the service without figures; fetches nothing. */
import type { ResultsBody } from '#engine/wire.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { makeSpoken } from '#site/results/make-view.ts'
import type { Naming } from '#site/results/names.ts'
import type { ResultsView } from '#site/results/view.ts'

export const spoken: Naming = { ...makeSpoken('en'), names: {} }

/** What sentences about findings are made of. */
export const own = interfaceWords('en').finding

export const view: ResultsView = {
  ...spoken,
  survey: 'customers',
  promise: 'named',
  words: own,
  compared: interfaceWords('en').compared,
  roles: ['buyer', 'user', 'executive'].map((id) => ({ id, label: id })),
  groups: [{ id: 'deciders', roles: ['buyer', 'executive'] }],
  headlines: [{ item: 'refer', kind: 'referral', name: 'Referral score', roles: ['buyer', 'user'] }],
  pages: [],
  items: {},
  timeZone: 'Europe/London',
  promises: [],
  told: '/said/',
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

export const body: ResultsBody = {
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
