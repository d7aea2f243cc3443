/** What examples of sentences are made of: what each has to hold, how it is said, and a difference of every verdict; says none. */
import type { Difference, Verdict } from '#engine/findings/compared.ts'
import type { Finding } from '#engine/findings/finding.ts'
import type { SentenceContext } from '#engine/findings/sentences/context.ts'
import { contextIn } from './in-language.ts'

/** A finding to say. */
export interface Found {
  readonly about: string
  readonly finding: Finding
  readonly more?: Partial<SentenceContext>
  /** Figures, limits and bases as English writes them. */
  readonly holds: readonly string[]
}

/** Examples by their kind, which are named by it. */
export type FoundByKind = Partial<Record<Finding['kind'], readonly Omit<Found, 'about'>[]>>

/** A text by its language. */
export interface Said {
  readonly about: string
  readonly say: (language: string) => string
  /** Figures, limits and bases as English writes them. */
  readonly holds: readonly string[]
}

/** Let something be said in any language, with the context of its own. */
export const of =
  <T>(say: (one: T, language: string, context: ReturnType<typeof contextIn>) => string) =>
  (one: T) =>
  (language: string) =>
    say(one, language, contextIn(language))

export const difference: Difference = {
  unit: 'score',
  difference: 0.12,
  low: 0.03,
  high: 0.21,
  p: 0.01,
  detectable: 0.13,
  matters: 0.1,
}
export const lower = { difference: -0.12, low: -0.21, high: -0.03 }
export const level = { difference: 0.02, low: -0.05, high: 0.09 }
export const noLarger: Verdict = { says: 'no-larger', than: 0.09 }
export const tooFew: Verdict = { says: 'too-few', above: 0.604 }
export const farTooFew: Verdict = { says: 'too-few' }
