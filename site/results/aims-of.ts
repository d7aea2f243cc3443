/** The company's aims and the names of its measures, cut out of the programme when the site is built; no target, no leader. */
import { allQuestions } from '#engine/logic/questions.ts'
import type { QuestionType } from '#engine/model.ts'
import type { Programme } from '#engine/programme.ts'
import { fansItem } from '#engine/tally/joint-counts.ts'
import type { InterfaceWords } from '#engine/words/interface-words.ts'
import { surveys } from '../site-file.ts'
import type { AimsView } from './view.ts'

/** Give what the line of sight is told in. */
export function aimsOf(
  { intent, deliverables, values, results, benchmarks }: Programme,
  { finding, measure, results: chrome }: InterfaceWords,
  language: string,
): AimsView {
  return {
    intent: intentOf(intent, Object.values(deliverables)),
    deliverables,
    values,
    results,
    benchmarks: Object.fromEntries(
      Object.entries(benchmarks).map(([id, { statement }]) => [id, statement.replace(/[.。]$/, '')]),
    ),
    measures: {
      ...headlineNames(chrome),
      referral: finding.referral,
      comparison: finding.comparison,
      fans: finding.fans,
      [fansItem]: finding.fans,
      ...measure,
      ...chrome.measures,
    },
    surveys: Object.fromEntries(
      surveys.map(({ survey, words }) => {
        const own = words[language] ?? words[survey.languages[0] ?? language]
        return [survey.id, own?.title ?? survey.id]
      }),
    ),
  }
}

/** Name the questions of every survey that stand beside others' figures; what a page asks itself, it calls by its own words. */
function headlineNames({ score, balance }: InterfaceWords['results']): Record<string, string> {
  const named: Partial<Record<QuestionType, string>> = { referral: score, comparison: balance }
  return Object.fromEntries(
    surveys
      .flatMap(({ survey }) => allQuestions(survey))
      .filter(({ rows }) => rows.length === 0)
      .flatMap(({ id, type }) => (named[type] === undefined ? [] : [[id, named[type]]])),
  )
}

/** Text between two headings, as the programme's prose is divided. */
const headings = /<h[1-6][^>]*>/

/** The first paragraph of what stands before the deliverables, as text: where the company is going. */
function intentOf(html: string, deliverables: readonly string[]): string {
  const parts = html.split(headings)
  const delivering = parts.findIndex((part) => deliverables.some((name) => plain(part).includes(name)))
  const going = parts[delivering - 1] ?? parts[0] ?? ''
  return plain(/<p>([\s\S]*?)<\/p>/.exec(going)?.[1] ?? '')
}

/** Safe HTML as text. */
function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .trim()
}
