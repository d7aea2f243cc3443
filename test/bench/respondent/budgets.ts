/** The budgets of the respondent's page, what was measured beside them, and whether each is kept; fails nothing. */
import type { BuiltPage } from '../pages/built-pages.ts'
import { median, say, sayTable, whole } from '../say.ts'
import type { Candidate, Name } from './candidate.ts'
import type { Visit } from './visit.ts'

type Budget = readonly [what: string, limit: string, measured: string, isKept: boolean]
type Unit = (value: number) => string

const kilobyte = 1024
const bytes: Unit = (value) => `${whole(value)} bytes`
const times: Unit = (value) => `${value.toFixed(2)}×`
const milliseconds: Unit = (value) => `${whole(value)} ms`

/** Print them: the weights are those of the heaviest of all pages, the moments those of our heaviest candidate. */
export function sayBudgets(
  pages: readonly BuiltPage[],
  seen: ReadonlyMap<Candidate, readonly Visit[]>,
): void {
  const heaviest = (of: 'page' | 'toAnswer' | 'script') => Math.max(...pages.map((page) => page[of]))
  const all = (name: Name, what: keyof Visit) =>
    [...seen].find(([candidate]) => candidate.name === name)?.[1].map((one) => one[what]) ?? []
  const of = (name: Name, what: keyof Visit) => median(all(name, what))
  const ratio = (name: Name, other: Name) => of(name, 'answered') / of(other, 'answered')
  const quickest = Math.min(...all('ours', 'answered')) / Math.min(...all('plain form', 'answered'))
  const rows = [
    atMost('heaviest page of all, Brotli', 14 * kilobyte, heaviest('page'), bytes),
    atMost('of it, until all can be answered and sent', 10 * kilobyte, heaviest('toAnswer'), bytes),
    atMost('its script alone', 5 * kilobyte, heaviest('script'), bytes),
    atMost('requests before it has loaded', 1, of('ours', 'requests'), whole),
    atMost('first answer, beside the plain form', 1.15, ratio('ours', 'plain form'), times),
    atMost('the same, of each the quickest visit', 1.15, quickest, times),
    atLeast('first answer, sooner than SurveyJS', 4.4, ratio('SurveyJS', 'ours'), times),
    atLeast('first answer, sooner than forms.md', 3, ratio('forms.md', 'ours'), times),
    atMost('blocking after the first paint', 0, of('ours', 'blocking'), milliseconds),
    atMost('requests to other hosts', 0, of('ours', 'elsewhere'), whole),
  ]
  say('')
  sayTable(
    ['budget', 'limit', 'measured', 'kept'],
    rows.map(([what, limit, measured, isKept]) => [what, limit, measured, isKept ? 'yes' : 'no']),
  )
}

function atMost(what: string, limit: number, value: number, unit: Unit): Budget {
  return [what, `≤ ${unit(limit)}`, unit(value), value <= limit]
}

/** A peer that is not there gives no number, and keeps no budget. */
function atLeast(what: string, limit: number, value: number, unit: Unit): Budget {
  return [what, `≥ ${unit(limit)}`, Number.isNaN(value) ? 'not measured' : unit(value), value >= limit]
}
