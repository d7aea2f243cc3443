/** Findings of studies to say, with what their sentences have to hold. */
import type { FoundByKind } from './saying.ts'

export const reliability = {
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

export const studiesFound = {
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
} satisfies FoundByKind
