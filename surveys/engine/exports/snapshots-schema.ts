/** The JSON Schema (draft 7) of exported snapshots, for programs that read them; a kind of finding without one does not compile. */
import type { Finding } from '../findings/finding.ts'

type Schema = { readonly [key: string]: unknown }

/** The path under which the schema is published. */
export const snapshotsSchemaPath = '/api/schemas/snapshots.json'

const text: Schema = { type: 'string' }
const count: Schema = { type: 'integer', minimum: 0 }
const real: Schema = { type: 'number' }
const share: Schema = { type: 'number', minimum: 0, maximum: 1 }
const score: Schema = { type: 'number', minimum: -1, maximum: 1 }
const yes: Schema = { type: 'boolean' }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const listOf = (items: Schema): Schema => ({ type: 'array', items })

/** An object with these fields and no others. */
function object(
  needed: Readonly<Record<string, Schema>>,
  free: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    type: 'object',
    properties: { ...needed, ...free },
    required: Object.keys(needed),
    additionalProperties: false,
  }
}

const clustered = object({ accounts: count, deff: { type: 'number', minimum: 1 }, assumed: yes })
const interval = { low: real, high: real }
const openInterval = { low: orNull(real), high: orNull(real) }
const counted = { n: count, cannotSay: count }
const reliability = object({
  n: count,
  items: count,
  alpha: object({ value: real, ...interval }),
  omega: orNull(real),
  verdict: { enum: ['good', 'rough', 'poor'] },
})
const group = object({ n: count, score })

/** What each kind of finding has besides its kind and its item: what is always there, and what may be. */
const kinds: Readonly<
  Record<Finding['kind'], readonly [Readonly<Record<string, Schema>>, Readonly<Record<string, Schema>>?]>
> = {
  referral: [
    { n: count, score, ...interval },
    { classes: object({ promoters: count, passives: count, detractors: count }), clustered },
  ],
  comparison: [
    { ...counted, net: score, ...interval },
    { classes: object({ better: count, same: count, worse: count }), clustered },
  ],
  rated: [
    { ...counted, share, ...interval, mean: object({ value: real, ...openInterval }) },
    {
      histogram: listOf(count),
      between: object({ accounts: count, sd: real, low: real, high: orNull(real) }),
      clustered,
    },
  ],
  choice: [{ ...counted, options: listOf(object({ option: text, share, ...interval })) }],
  rank: [
    {
      ...counted,
      options: listOf(object({ option: text, share, ...interval, placed: count, place: orNull(real) })),
    },
  ],
  number: [
    { ...counted, value: real, ...openInterval },
    { sd: real, ends: object({ from: real, to: real }) },
  ],
  text: [{ n: count }],
  story: [{ n: count }, { told: count }],
  callback: [{ n: count }],
  index: [
    { n: count, value: real, ...openInterval, alpha: orNull(real), alphaBase: count },
    { sd: real, reliability, clustered },
  ],
  fans: [{ n: count, share, ...interval }],
  silence: [
    {
      n: count,
      share,
      ...interval,
      asked: count,
      told: count,
      rate: object({ low: share, high: share, assumed: yes }),
    },
  ],
  unreliable: [{ n: count }, { reliability }],
  drivers: [
    {
      outcome: text,
      n: count,
      r2: real,
      drivers: listOf(
        object({
          item: text,
          weight: real,
          ...interval,
          check: real,
          band: { enum: ['top', 'middle', 'low'] },
          performance: real,
        }),
      ),
    },
  ],
  correlations: [
    {
      outcome: text,
      n: count,
      items: listOf(object({ item: text, n: count, r: score, ...interval, adjusted: share, holds: yes })),
    },
  ],
  pairs: [{ wave: text, n: count, before: real, after: real, product: real }],
  phases: [{ n: count, early: group, late: group, difference: real, ...interval, p: share, warns: yes }],
  frame: [{ n: count, groups: listOf(object({ cut: text, listed: count, answered: count })), p: share }],
  weighted: [{ n: count, score, ...interval, deff: real, by: listOf(text) }],
  silent: [{ n: { const: 0 }, cannotSay: count }],
  withheld: [{ reason: { enum: ['too-few', 'protects-others'] } }, { fewest: count }],
}

/**
 * Give the schema of `snapshots.json`.
 *
 * @example snapshotsSchema().title // 'Published snapshots of one wave'
 */
export function snapshotsSchema(): Schema {
  const findings = Object.entries(kinds).map(([kind, [needed, free]]) =>
    object({ kind: { const: kind }, item: text, ...needed }, free),
  )
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: snapshotsSchemaPath,
    title: 'Published snapshots of one wave',
    description:
      'Scores lie from −1 to 1, shares from 0 to 1, indexes from 0 to 100; “low” and “high” are the limits of a 95 % interval.',
    ...object({
      $schema: text,
      survey: text,
      promise: { enum: ['named', 'confidential', 'anonymous'] },
      wave: text,
      number: count,
      publishedAt: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT' },
      snapshots: listOf(object({ cut: text, findings: listOf({ anyOf: findings }) }, { responses: count })),
    }),
  }
}
