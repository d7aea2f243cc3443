/** Reading `waive:`, which lets a breach of a rule pass for a reason in writing; decides about no breach. */

import { nearest } from '../logic/nearest.ts'
import { isRule, ruleIds, ruleOf } from '../rulebook/rulebook.ts'
import { wordsIn } from './fields.ts'
import type { Field } from './frontmatter.ts'
import type { Place, Source } from './source.ts'

/** A rule that is let pass in a file, everywhere or for one item such as `care.listen`. */
export interface Waiver extends Place {
  readonly rule: string
  readonly about?: string
  readonly reason: string
}

/** Read the waivers of a file. */
export function readWaivers(source: Source, field: Field | undefined): Waiver[] {
  if (!field) return []
  if (!(field.value instanceof Map)) {
    const message = '«waive:» needs lines of «rule: reason» or «rule item: reason» below it'
    source.report(field.keyAt, field.keyLength, 'waiver-form', message)
    return []
  }
  return [...(field.value as ReadonlyMap<string, Field>)].flatMap(([key, field]) => {
    const { keyAt, keyLength } = field
    const [rule = '', about, ...more] = key.split(/\s+/)
    const reason = wordsIn(source, field)
    const mistake = mistakeOf(rule, more, reason)
    if (!mistake)
      return [{ rule, ...(about === undefined ? {} : { about }), reason, at: keyAt, length: keyLength }]
    const suggestion = isRule(rule) ? undefined : nearest(rule, ruleIds)
    source.report(keyAt, keyLength, 'waiver-form', mistake, { suggestion })
    return []
  })
}

function mistakeOf(rule: string, more: readonly string[], reason: string): string | undefined {
  if (!isRule(rule)) return `«${rule}» is no rule`
  if (!ruleOf(rule).waivable) return `«${rule}» cannot be waived; mend what it reports`
  if (more.length > 0) return 'a waiver names a rule and at most one item, «rule item: reason»'
  // One word is no reason that anybody could judge.
  if (!/\p{L}.*\s.*\p{L}/u.test(reason)) return `say why «${rule}» may be let pass, in a few words`
  return undefined
}
