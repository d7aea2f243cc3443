/** Cutting a compiled survey down to what its results page needs; runs when the site is built, never in a browser. */
import { other } from '#engine/answers/answer.ts'
import { askedRoles } from '#engine/findings/asked-roles.ts'
import type { ChangeWords } from '#engine/findings/sentences/context.ts'
import { indexMeasures } from '#engine/logic/index-measures.ts'
import { fill, fillPerson } from '#engine/logic/pipe.ts'
import { allQuestions } from '#engine/logic/questions.ts'
import type { CompiledSurvey, Question, QuestionWords, Survey, SurveyWords } from '#engine/model.ts'
import en from '#engine/words/en.json' with { type: 'json' }
import { interfaceWords } from '#engine/words/interface-words.ts'
import { mapWords } from '#engine/words/map-words.ts'
import type { HeadlineView, QuestionView, ResultsView, ScaleView } from './view.ts'
import { words } from './words.ts'

/**
 * Make the view of a survey in its own language, as somebody of no known name or role reads it.
 *
 * @returns nothing where the survey has no words
 */
export function makeView(compiled: CompiledSurvey): ResultsView | undefined {
  const { survey, words: byLanguage } = mapWords(compiled, (text) => fillPerson(text, {}))
  const language = survey.languages[0] ?? 'en'
  const own = byLanguage[language]
  if (!own) return undefined
  const headlines = headlinesOf(survey, own)
  const shown = new Set(headlines.filter(({ kind }) => kind !== 'index').map(({ item }) => item))
  const pages = survey.pages.map(({ id, questions }) => ({
    id,
    title: own.pages[id]?.title.text ?? id,
    questions: questions
      .filter((question) => question.type !== 'note' && !shown.has(question.id))
      .flatMap((question) => questionView(question, own.questions[question.id]) ?? []),
  }))
  const { finding, compared } = interfaceWords(language)
  return {
    survey: survey.id,
    language,
    promise: survey.promise,
    words: finding,
    changeWords: changeWordsOf(compared),
    roles: survey.roles.map((id) => ({ id, label: own.roles[id] ?? id })),
    groups: survey.groups,
    headlines,
    pages: pages.filter(({ questions }) => questions.length > 0),
  }
}

/** Only these words of all that compare go into the page. */
function changeWordsOf(compared: ChangeWords): ChangeWords {
  const { up, down, same, among } = compared
  const [noLarger, tooFew, thenNow] = [compared['no-larger'], compared['too-few'], compared['then-now']]
  return { up, down, same, among, 'no-larger': noLarger, 'too-few': tooFew, 'then-now': thenNow }
}

/** The referral score, then indexes, then each comparison of one item. */
function headlinesOf(survey: Survey, own: SurveyWords): HeadlineView[] {
  const questions = allQuestions(survey)
  const single = (type: 'referral' | 'comparison', name: string): HeadlineView[] =>
    questions
      .filter((question) => question.type === type && question.rows.length === 0)
      .map(({ id, roles }) => {
        const asks = own.questions[id]?.title
        return { item: id, kind: type, name, roles, ...(asks ? { asks } : {}) }
      })
  const indexes = indexMeasures.flatMap((measure): HeadlineView[] => {
    if (!questions.some((question) => question.measure === measure)) return []
    const named: Readonly<Record<string, string>> = en.measure
    const name = fill(words.index, { measure: named[measure] ?? measure })
    return [{ item: measure, kind: 'index', name, roles: askedRoles(survey, measure) }]
  })
  return [...single('referral', words.score), ...indexes, ...single('comparison', words.balance)]
}

function questionView(question: Question, own: QuestionWords | undefined): QuestionView | undefined {
  if (!own) return undefined
  const { id, type, roles, rows } = question
  const items =
    rows.length === 0
      ? [{ item: id }]
      : rows
          .filter(({ retired }) => !retired)
          .map((row) => ({ item: `${id}.${row.id}`, label: own.rows[row.id] ?? { text: row.id } }))
  const scale = 'from' in question ? { scale: scaleView(question, own) } : {}
  const inWords = 'other' in question && question.other ? { [other]: { text: en.page.other } } : {}
  return { id, type, title: own.title, roles, items, options: { ...own.options, ...inWords }, ...scale }
}

function scaleView({ from, to }: { from: number; to: number }, own: QuestionWords): ScaleView {
  return {
    from,
    to,
    low: own.low ?? own.points[String(from)] ?? '',
    high: own.high ?? own.points[String(to)] ?? '',
  }
}
