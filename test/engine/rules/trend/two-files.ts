/** Small questions, and what is told when a file with one of them follows another that was deployed. */
import type { ParsedSurvey } from '#engine/parse/parse-survey.ts'
import { checkTrend } from '#engine/rules/trend/check-trend.ts'
import { lockAfter, parsed } from '../../lock/deployed.ts'

export const care = `## How often did we … {#care}

type: frequency
measures: care

- listen: ask before proposing
- keep: do what was promised
`
export const seller = (body: string, more = '') => `## What counted most? {#decided}

type: choice
${more}
- seller: The person
${body}`
export const scale = (lines: string) => `## How was it? {#how}

type: scale
${lines}`
export const refer = `## Would you refer us to a colleague? {#refer}

type: referral
low: Certainly not
high: Certainly
`
export const note = (id: string) => `## How is it with ${id}? {#${id}}

type: agree
`

/** The rules that are broken when the second file follows the first, with the item. */
export const told = (before: ParsedSurvey, now: ParsedSurvey, earlier: readonly ParsedSurvey[] = []) =>
  checkTrend(now, lockAfter(...earlier, before)).map(({ rule, about }) => `${rule} ${about}`)
export const change = (before: string, now: string) => told(parsed(before), parsed(now))
export const withBreaks = (question: string, value = '2027-H1') =>
  question.replace(/^type: .*$/m, (line) => `${line}\nbreaks: ${value}`)
