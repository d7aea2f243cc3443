/** What sentences need in each language, with names for what the examples speak of. */
import type { ComparedContext } from '#engine/findings/sentences/context.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'

/** The words of a language, and names that are the same in all of them. */
export function contextIn(language: string, more: Partial<ComparedContext> = {}): ComparedContext {
  const { finding, compared } = interfaceWords(language)
  return {
    words: finding,
    compared,
    names: {
      items: { care: 'Care', 'care.truth': 'Truth', 'care.keep': 'Promises', 'care.after': 'After' },
      cuts: { 'role=buyer': 'Buyers', 'role=bought': 'Bought', 'role=chose-another': 'Chose another' },
    },
    options: { price: 'Price', people: 'People', audit: 'Quiet audits' },
    ...more,
  }
}
