/** Findings of single questions and measures to say, with what their sentences have to hold. */
import type { FoundByKind } from './saying.ts'

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

export const answersFound = {
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
} satisfies FoundByKind
