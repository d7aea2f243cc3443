/** What can be wrong with a person's answer, or is worth asking about once, as data; the sentences stand with the other words. */

/** A respondent's mistake: which question, which row, and what would be right. */
export type Issue = { readonly question: string; readonly row?: string } & (
  | { readonly rule: 'required' }
  | { readonly rule: 'unknown-question' }
  | { readonly rule: 'unknown-row' }
  | { readonly rule: 'wrong-shape'; readonly expected: string }
  | { readonly rule: 'not-an-option'; readonly options: readonly string[] }
  | { readonly rule: 'placed-twice' }
  | { readonly rule: 'empty-place'; readonly place: number }
  | { readonly rule: 'not-both' }
  | { readonly rule: 'out-of-range'; readonly from: number; readonly to: number }
  | { readonly rule: 'too-low'; readonly from: number }
  | { readonly rule: 'too-high'; readonly to: number }
  | { readonly rule: 'no-number' }
  | { readonly rule: 'no-cannot-say' }
  | { readonly rule: 'too-many'; readonly atMost: number }
  | { readonly rule: 'too-long'; readonly length: number; readonly atMost: number }
  | { readonly rule: 'no-way-to-call' }
  /** Asked about once by the page, and never a reason to refuse: something left out, and words without the wish to be called. */
  | { readonly rule: 'left-open' | 'no-consent' }
)
