/** The definitions of fieldwork's figures in words, to be printed wherever the figures are; computes none. */
import type { RateName } from './rates.ts'

/** Who counts as what; the same for every rate. */
export const dispositionsInWords: readonly string[] = [
  'Answered (I): sent their answers off.',
  'In part (P): sent a part only, at least half of the questions that everybody in their role is asked.',
  'Refused (R): unsubscribed or complained after the invitation, or began and sent less than half. What was begun and never sent is known until seven days after the close.',
  'Unknown (UO): nothing was heard, or the mail came back. Whether a mail was opened is never asked.',
  'A link that was passed on is followed: the colleague stands in the place of whoever was invited.',
  'Not in any base: whoever said that they are not the one to ask (ineligible), whoever has not been written to yet, trials, and answers without an invitation.',
]

/** What else holds where nobody is joined to a link. */
export const unjoinedInWords: readonly string[] = [
  'This survey is anonymous: nobody can tell which of those who were invited answered. Whoever answered or declined is taken to be among those of whom nothing else was heard; answers are told once a day, and roles with fewer than five invited together with others.',
]

/** What each rate is a share of, by AAPOR's names. */
export const ratesInWords: Readonly<Record<RateName, string>> = {
  RR1: 'answered, of all who were asked and are not ineligible: I / (I + P + R + UO)',
  RR2: 'answered or in part, of the same: (I + P) / (I + P + R + UO)',
  RR3: 'as RR1, with the share e of the unknown in the base: I / (I + P + R + e × UO)',
  RR4: 'as RR2, with the share e of the unknown in the base: (I + P) / (I + P + R + e × UO)',
  RR5: 'as RR1, without the unknown: I / (I + P + R); no headline, since silence improves it',
  RR6: 'as RR2, without the unknown: (I + P) / (I + P + R); no headline, since silence improves it',
  COOP1: 'answered, of those who were heard of: I / (I + P + R)',
  REF1: 'refused, of all who were asked and are not ineligible: R / (I + P + R + UO)',
  CON1: 'heard of, of all who were asked and are not ineligible: (I + P + R) / (I + P + R + UO)',
}

/** Where the definitions come from, and how `e` is estimated. */
export const definitionSource =
  'AAPOR, Standard Definitions, for internet surveys of named persons; e is the share of eligible ones among those of whom it is known. No person is counted as neither refused nor answered though reached (NC), as eligible and hindered otherwise (O), or as unknown to exist (UH): by mail alone that cannot be told.'
