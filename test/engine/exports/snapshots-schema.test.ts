import Ajv from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { snapshotsSchema, snapshotsSchemaPath } from '#engine/exports/snapshots-schema.ts'
import { snapshotOf } from '#engine/findings/snapshots.ts'
import { release } from '#engine/privacy/release.ts'
import type { SnapshotsFile } from '#engine/wire-exports.ts'
import { promising, someWorld, worldOf } from '../privacy/worlds.ts'

const validate = new Ajv({ strict: true, allErrors: true }).compile(snapshotsSchema())
const fileOf = (snapshots: SnapshotsFile['snapshots']): SnapshotsFile => ({
  $schema: snapshotsSchemaPath,
  survey: 'care',
  promise: 'named',
  wave: '2026-H2',
  number: 3,
  publishedAt: '2026-11-22T10:00:00.000Z',
  snapshots,
})

describe('the schema of snapshots', () => {
  test('refuses what no finding says', () => {
    const text = { kind: 'text', item: 'why', n: 1 } as const
    expect(validate(fileOf([{ cut: 'all', findings: [text] }]))).toBe(true)
    expect(validate(fileOf([{ cut: 'all', findings: [{ ...text, ids: ['x'] } as never] }]))).toBe(false)
    expect(validate(fileOf([{ cut: 'all', findings: [{ kind: 'text', item: 'why' } as never] }]))).toBe(false)
    expect(validate({ ...fileOf([]), wave: 7 })).toBe(false)
  })

  test.each(['named', 'confidential', 'anonymous'] as const)(
    'fits whatever is released of a %s world',
    (promise) => {
      const survey = promising(promise)
      fc.assert(
        fc.property(someWorld, (world) => {
          const snapshots = release(survey, worldOf(survey, world), 'sealed').map((part) =>
            snapshotOf(survey, part),
          )
          validate(fileOf(JSON.parse(JSON.stringify(snapshots))))
          expect(validate.errors).toBeNull()
        }),
        { numRuns: 50 },
      )
    },
  )
})
