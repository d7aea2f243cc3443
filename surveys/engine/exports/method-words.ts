/** What a method note says the same way for every survey: the promises, and by which formulas intervals are made. */
import type { PrivacyPromise } from '../model.ts'

export const promisesInWords: Readonly<Record<PrivacyPromise, string>> = {
  named: 'Named: people were told that the company sees who said what.',
  confidential:
    'Confidential: whoever holds the list of links could tell who said what and has promised not to; results are published after the close.',
  anonymous:
    'Anonymous: no answer is joined to a link or a moment, and nobody who sees results can tell who said what; results are published after the close.',
}

/** By the names under which statisticians know them. */
export const formulasInWords: readonly string[] = [
  'Referral score and comparisons: the share of one side less that of the other, with an adjusted Wald interval.',
  'Shares: Wilson’s score interval. Differences of shares: Newcombe’s hybrid score interval, with an N−1 test.',
  'Means and the care index: Student’s t interval, wider where nearly all answered alike, by what nobody may have happened to say (the rule of three); the index is the mean of each person’s own mean, from 0 to 100, of those who answered at least four in five of its items.',
  'Accounts: where several people of an account answer, scores, indexes and questions on a scale count as n divided by the design effect of accounts, and Student’s t has one degree of freedom less than there are accounts; below ten accounts the effect is assumed. The tables say it for each figure.',
  'Reliability: Cronbach’s alpha with Feldt’s interval, and McDonald’s omega.',
  'Drivers: Johnson’s relative weights with a jackknife over accounts, beside the shares of Lindeman, Merenda and Gold; they say what moves together, not what causes what.',
  'Changes between waves are corrected together by Holm’s method, and what is worth a look by that of Benjamini and Hochberg.',
]
