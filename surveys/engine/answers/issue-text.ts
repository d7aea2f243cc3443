/** Telling a person what is wrong with an answer; the same words on the page and from the worker. */
import { fill } from '../logic/pipe.ts'
import type { Issue } from './issue.ts'

/** Sentences by rule, with placeholders for what would be right. */
export type IssueWords = Readonly<Record<Issue['rule'], string>>

/**
 * Say an issue in one sentence.
 *
 * @example issueText({ question: 'refer', rule: 'out-of-range', from: 0, to: 10 }, words) // 'Please choose a number from 0 to 10.'
 */
export function issueText(issue: Issue, words: IssueWords): string {
  return fill(words[issue.rule], issue as Readonly<Record<string, string | number>>)
}

/** Name the item an issue is about, as its field is named: `question` or `question.row`. */
export function issueItem({ question, row }: Issue): string {
  return row === undefined ? question : `${question}.${row}`
}
