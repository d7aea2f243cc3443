/** Reading the leaders of the programme file, their scopes and rights; their addresses go to the worker alone. */

import { nearest } from '../logic/nearest.ts'
import type { Leader, Right } from '../programme.ts'
import { shown, textField, wordField, wrongValue } from './fields.ts'
import type { Field } from './frontmatter.ts'
import { readOnly } from './leader-only.ts'
import type { Source } from './source.ts'

const leaderKeys = ['email', 'name', 'surveys', 'only', 'rights', 'digest']
const rights: readonly Right[] = ['comments', 'callbacks', 'export', 'own']

/**
 * Read the leaders.
 *
 * @param surveys ids of the surveys there are, for scopes
 */
export function readLeaders(source: Source, field: Field | undefined, surveys: readonly string[]): Leader[] {
  if (!field) return []
  if (!Array.isArray(field.value)) {
    wrongValue(
      source,
      field,
      '«leaders:» needs a list of «- email: …» with «name:», «surveys:» and «rights:» below it',
    )
    return []
  }
  const seen = new Set<string>()
  return (field.value as Field[]).flatMap((entry) => {
    const fields =
      entry.value instanceof Map ? (entry.value as ReadonlyMap<string, Field>) : new Map<string, Field>()
    const email = shown(fields.get('email')?.value ?? null)
      .trim()
      .toLowerCase()
    const at = fields.get('email')?.valueAt ?? entry.valueAt
    for (const [key, { keyAt, keyLength }] of fields) {
      if (!leaderKeys.includes(key))
        source.report(
          keyAt,
          keyLength,
          'unknown-key',
          `«${key}» is no setting of a leader (known: ${leaderKeys.join(', ')})`,
          { suggestion: nearest(key, leaderKeys) },
        )
    }
    if (email === '') {
      source.report(at, Math.max(1, entry.valueLength), 'missing-key', 'a leader needs «email:»')
      return []
    }
    if (!/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(email)) {
      source.report(at, Math.max(1, email.length), 'bad-address', `«${email}» is no mail address`)
      return []
    }
    if (seen.has(email)) source.report(at, email.length, 'duplicate-id', `«${email}» is named twice`)
    seen.add(email)
    const scope = fields.get('only')
    const only = readOnly(source, scope)
    if (scope) source.places.set(`leaders ${email} only`, { at: scope.keyAt, length: scope.keyLength })
    return [
      {
        email,
        name: textField(source, fields, 'name') || email,
        surveys: readScope(source, fields.get('surveys'), surveys),
        ...(only ? { only } : {}),
        rights: words(fields.get('rights')).flatMap(({ value, valueAt }) => {
          const right = rights.find((known) => known === value)
          if (!right)
            source.report(
              valueAt,
              String(value).length,
              'unknown-right',
              `«${value}» is no right (known: ${rights.join(', ')})`,
              { suggestion: nearest(String(value), rights) },
            )
          return right ?? []
        }),
        digest: wordField(source, fields, 'digest', ['weekly', 'no']) !== 'no',
      },
    ]
  })
}

function readScope(source: Source, field: Field | undefined, surveys: readonly string[]): 'all' | string[] {
  if (field?.value === 'all') return 'all'
  const known = ['all', ...surveys]
  return words(field).flatMap(({ value, valueAt }) => {
    const id = String(value)
    if (surveys.includes(id)) return [id]
    source.report(valueAt, id.length, 'unknown-survey', `«${id}» is no survey (known: ${known.join(', ')})`, {
      suggestion: nearest(id, known),
    })
    return []
  })
}

function words(field: Field | undefined): readonly Field[] {
  if (!field) return []
  return Array.isArray(field.value) ? (field.value as Field[]) : [field]
}
