/** Findings to say: at least one of every kind, with what its sentence has to hold. */
import type { Finding } from '#engine/findings/finding.ts'
import type { SentenceContext } from '#engine/findings/sentences/context.ts'

export interface Found {
  readonly about: string
  readonly finding: Finding
  readonly more?: Partial<SentenceContext>
  /** Figures, limits and bases as English writes them. */
  readonly holds: readonly string[]
}

const referral = { kind: 'referral', item: 'refer', n: 23, score: 0.3, low: -0.02, high: 0.56 } as const
const comparison = { kind: 'comparison', item: 'beside', n: 21, net: -0.14, low: -0.35, high: 0.08 } as const
const rated = {
  kind: 'rated',
  item: 'care.keep',
  n: 148,
  share: 0.62,
  low: 0.54,
  high: 0.69,
  cannotSay: 0,
  mean: { value: 3.68, low: 3.51, high: 3.85 },
} as const
const index = {
  kind: 'index',
  item: 'care',
  n: 40,
  value: 72.418,
  low: 69.9,
  high: 74.94,
  alpha: 0.8,
  alphaBase: 38,
} as const
const choice = {
  kind: 'choice',
  item: 'decided',
  n: 20,
  cannotSay: 2,
  options: [
    { option: 'price', share: 0.55, low: 0.34, high: 0.74 },
    { option: 'people', share: 0.25, low: 0.11, high: 0.47 },
  ],
} as const
const reliability = {
  n: 60,
  items: 5,
  alpha: { value: 0.745, low: 0.626, high: 0.834 },
  omega: 0.758,
  verdict: 'good',
} as const
const silence = {
  kind: 'silence',
  item: 'satisfied',
  n: 90,
  share: 0.233,
  low: 0.158,
  high: 0.331,
  asked: 21,
  told: 6,
  rate: { low: 0.138, high: 0.4996, assumed: false },
} as const
const driver = { weight: 0.2, low: 0.1, high: 0.3, check: 0.2, performance: 60 }
const clear = { adjusted: 0.01, holds: true }
const chance = { adjusted: 0.2, holds: false }
const phases = {
  kind: 'phases',
  item: 'refer',
  n: 100,
  early: { n: 60, score: 0.333 },
  late: { n: 40, score: -0.025 },
  difference: -0.358,
  low: -0.667,
  high: -0.049,
  p: 0.025,
  warns: true,
} as const

/** By kind, so that none is forgotten. */
const byKind: Readonly<Record<Finding['kind'], readonly Omit<Found, 'about'>[]>> = {
  referral: [
    { finding: referral, more: { invited: 60 }, holds: ['30', '−2', '56', '23', '60'] },
    {
      finding: { ...referral, clustered: { accounts: 31, deff: 1.8, assumed: false } },
      holds: ['30', '−2', '56', '23', '31'],
    },
    {
      finding: { ...referral, clustered: { accounts: 6, deff: 1.9, assumed: true } },
      holds: ['30', '−2', '56', '23', '6'],
    },
    { finding: { ...referral, n: 6 }, holds: ['30', '−2', '56', '6'] },
  ],
  comparison: [
    { finding: { ...comparison, cannotSay: 4 }, holds: ['−14', '−35', '8', '21', '4'] },
    { finding: { ...comparison, cannotSay: 12 }, holds: ['−14', '−35', '8', '21', '12'] },
  ],
  rated: [
    { finding: rated, more: { type: 'frequency' }, holds: ['62%', '54%', '69%', '148'] },
    {
      finding: { ...rated, between: { accounts: 14, sd: 0.12, low: 0.04, high: 0.23 } },
      more: { type: 'agree' },
      holds: ['62%', '54%', '69%', '148', '12', '4', '23', '14'],
    },
    {
      finding: { ...rated, between: { accounts: 14, sd: 0, low: 0, high: null } },
      more: { type: 'agree' },
      holds: ['62%', '54%', '69%', '148', '14'],
    },
    {
      finding: { ...rated, between: { accounts: 14, sd: 0, low: 0, high: 0.08 } },
      more: { type: 'agree' },
      holds: ['62%', '54%', '69%', '148', '8', '14'],
    },
    { finding: rated, more: { type: 'scale' }, holds: ['3.7', '3.5', '3.9', '148'] },
  ],
  choice: [
    { finding: choice, holds: ['55%', '34%', '74%', '20', '2', 'Price'] },
    {
      finding: {
        ...choice,
        options: [
          { option: 'price', share: 0.4, low: 0.22, high: 0.61 },
          { option: 'people', share: 0.4, low: 0.22, high: 0.61 },
        ],
      },
      holds: ['40%', '22%', '61%', '20', 'Price', 'People'],
    },
    { finding: { ...choice, options: [] }, holds: ['20'] },
    {
      finding: { ...choice, options: [{ option: 'price', share: 0, low: 0, high: 0.16 }] },
      holds: ['20'],
    },
  ],
  rank: [
    {
      finding: {
        kind: 'rank',
        item: 'order',
        n: 40,
        cannotSay: 0,
        options: [{ option: 'price', share: 0.75, low: 0.6, high: 0.86, placed: 40, place: 1.25 }],
      },
      holds: ['75%', '60%', '86%', '40', 'Price'],
    },
    {
      finding: {
        kind: 'rank',
        item: 'order',
        n: 12,
        cannotSay: 1,
        options: [{ option: 'price', share: 0, low: 0, high: 0.24, placed: 2, place: 2 }],
      },
      holds: ['12', '1'],
    },
  ],
  number: [
    {
      finding: { kind: 'number', item: 'seats', n: 20, cannotSay: 0, value: 12.254, low: 11, high: 13.5 },
      holds: ['12.25', '11.0', '13.5', '20'],
    },
    {
      finding: { kind: 'number', item: 'seats', n: 1, cannotSay: 0, value: -1.5, low: null, high: null },
      holds: ['−1.5', '1'],
    },
    {
      finding: {
        kind: 'number',
        item: 'seats',
        n: 12,
        cannotSay: 0,
        value: 120.5,
        low: null,
        high: null,
        sd: 0,
      },
      holds: ['120.5', '12'],
    },
  ],
  text: [{ finding: { kind: 'text', item: 'why', n: 3 }, holds: ['3'] }],
  story: [
    { finding: { kind: 'story', item: 'tale', n: 6 }, holds: ['6'] },
    { finding: { kind: 'story', item: 'tale', n: 6, told: 2 }, holds: ['6', '2'] },
  ],
  callback: [{ finding: { kind: 'callback', item: 'call', n: 3 }, holds: ['3'] }],
  index: [
    { finding: index, holds: ['72.4', '100', '69.9', '74.9', '40'] },
    { finding: { ...index, item: 'handoff' }, holds: ['72.4', '100', '69.9', '74.9', '40'] },
    { finding: { ...index, n: 1, low: null, high: null }, holds: ['72.4', '100', '1'] },
  ],
  fans: [
    {
      finding: { kind: 'fans', item: 'fans', n: 33, share: 0.212, low: 0.107, high: 0.378 },
      holds: ['21%', '11%', '38%', '33'],
    },
  ],
  silence: [
    { finding: silence, holds: ['23%', '16%', '33%', '90', '6', '21', '14%', '50%'] },
    {
      finding: { ...silence, asked: 4, told: 1, rate: { low: 0.2, high: 0.75, assumed: true } },
      holds: ['23%', '16%', '33%', '90', '20%', '75%'],
    },
  ],
  unreliable: [
    {
      finding: {
        kind: 'unreliable',
        item: 'care',
        n: 60,
        reliability: { ...reliability, verdict: 'poor' },
      },
      holds: ['60', 'Care'],
    },
  ],
  drivers: [
    {
      finding: {
        kind: 'drivers',
        item: 'care',
        outcome: 'refer',
        n: 80,
        r2: 0.4,
        drivers: [
          { ...driver, item: 'care.truth', band: 'top' },
          { ...driver, item: 'care.keep', band: 'top' },
          { ...driver, item: 'care.listen', band: 'middle' },
          { ...driver, item: 'care.after', band: 'low' },
        ],
      },
      holds: ['80', 'Truth', 'Promises', 'care.listen', 'After'],
    },
    {
      finding: {
        kind: 'drivers',
        item: 'care',
        outcome: 'refer',
        n: 60,
        r2: 0.4,
        drivers: [
          { ...driver, item: 'care.truth', band: 'middle' },
          { ...driver, item: 'care.keep', band: 'middle' },
        ],
      },
      holds: ['60', 'Truth', 'Promises'],
    },
  ],
  correlations: [
    {
      finding: {
        kind: 'correlations',
        item: 'care',
        outcome: 'refer',
        n: 41,
        items: [
          { item: 'care.keep', n: 40, r: 0.41, low: 0.11, high: 0.64, ...clear },
          { item: 'care.truth', n: 41, r: 0.62, low: 0.39, high: 0.78, ...clear },
          { item: 'care.after', n: 38, r: -0.45, low: -0.67, high: -0.15, ...clear },
          { item: 'care.listen', n: 39, r: 0.1, low: -0.22, high: 0.4, ...chance },
          // Alone it would be more than chance explains, among several it is not.
          { item: 'care.matters', n: 39, r: 0.32, low: 0.01, high: 0.58, ...chance },
        ],
      },
      holds: [
        '0.62',
        '0.39',
        '0.78',
        '41',
        '0.41',
        '0.11',
        '0.64',
        '40',
        '−0.45',
        '−0.67',
        '−0.15',
        '38',
        'care.matters',
      ],
    },
    {
      finding: {
        kind: 'correlations',
        item: 'care',
        outcome: 'refer',
        n: 33,
        items: [{ item: 'care.keep', n: 33, r: 0.2, low: -0.15, high: 0.51, ...chance }],
      },
      holds: ['33', 'Promises'],
    },
  ],
  pairs: [
    {
      finding: { kind: 'pairs', item: 'refer', wave: '2026-H1', n: 14, before: 3, after: 5, product: 6 },
      holds: ['14', '2026-H1'],
    },
  ],
  phases: [
    { finding: phases, holds: ['−36', '−67', '−5', '60', '40'] },
    {
      finding: { ...phases, difference: 0.04, low: -0.2, high: 0.28, p: 0.7, warns: false },
      holds: ['4', '−20', '28', '60', '40'],
    },
  ],
  frame: [
    {
      finding: {
        kind: 'frame',
        item: 'role',
        n: 36,
        groups: [
          { cut: 'role=buyer', listed: 30, answered: 20 },
          { cut: 'role=user', listed: 70, answered: 16 },
        ],
        p: 0.001,
      },
      holds: ['30%', '56%', '36', '100', 'Buyers'],
    },
    {
      finding: {
        kind: 'frame',
        item: 'role',
        n: 36,
        groups: [
          { cut: 'role=buyer', listed: 30, answered: 12 },
          { cut: 'role=user', listed: 70, answered: 24 },
        ],
        p: 0.66,
      },
      holds: ['36', '100'],
    },
  ],
  weighted: [
    {
      finding: {
        kind: 'weighted',
        item: 'refer',
        n: 34,
        score: 0.276,
        low: -0.04,
        high: 0.53,
        deff: 1.08,
        by: ['role', 'region'],
      },
      holds: ['28', '−4', '53', '34', 'region'],
    },
  ],
  silent: [{ finding: { kind: 'silent', item: 'beside', n: 0, cannotSay: 7 }, holds: ['7'] }],
  withheld: [
    { finding: { kind: 'withheld', item: 'refer', reason: 'too-few' }, holds: ['5'] },
    { finding: { kind: 'withheld', item: 'refer', reason: 'too-few', fewest: 8 }, holds: ['8'] },
    { finding: { kind: 'withheld', item: 'refer', reason: 'protects-others' }, holds: [] },
  ],
}

/** Every example, each with a name of its own. */
export const found: readonly Found[] = Object.entries(byKind).flatMap(([kind, examples]) =>
  examples.map((example, place) => ({ about: `${kind} ${place + 1}`, ...example })),
)
export { reliability }
