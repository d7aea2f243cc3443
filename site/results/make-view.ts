/** Cutting a compiled survey down to what its results page needs; runs when the site is built, never in a browser. */
import { other } from '#engine/answers/answer.ts'
import { askedRoles } from '#engine/findings/asked-roles.ts'
import { indexMeasures } from '#engine/logic/index-measures.ts'
import { fill } from '#engine/logic/pipe.ts'
import { allQuestions } from '#engine/logic/questions.ts'
import type { CompiledPromise, Question, QuestionWords, Survey, SurveyWords } from '#engine/model.ts'
import { type InterfaceWords, interfaceWords } from '#engine/words/interface-words.ts'
import { isolated } from '#engine/words/languages.ts'
import type { Edition } from '../editions.ts'
import { addressIn } from '../site-address.ts'
import { aimsOf } from './aims-of.ts'
import { makePromises } from './promises/make-promises.ts'
import type { Spoken } from './spoken.ts'
import { stepsOf } from './steps-of.ts'
import type { HeadlineView, QuestionView, ResultsView, ScaleView } from './view.ts'

/**
 * Make the view of a survey in one of its languages, as somebody of no known name or role reads it.
 *
 * @param promises every promise that was compiled
 */
export function makeView(
  { survey, language, own, ui, programme }: Edition,
  promises: readonly CompiledPromise[],
): ResultsView {
  const headlines = headlinesOf(survey, own, ui, language)
  const pages = survey.pages.map(({ id, questions }) => ({
    id,
    title: own.pages[id]?.title.text ?? id,
    questions: questions
      .filter(({ type }) => type !== 'note')
      .flatMap((question) => questionView(question, own.questions[question.id], ui) ?? []),
  }))
  return {
    survey: survey.id,
    ...makeSpoken(language),
    promise: survey.promise,
    // A role's own sentence is at least in the language of the page.
    names: { ...(language === survey.languages[0] ? {} : own.roles), ...own.names },
    words: ui.finding,
    compared: ui.compared,
    roles: survey.roles.map((id) => ({ id, label: own.roles[id] ?? id })),
    groups: survey.groups,
    headlines,
    pages: pages.filter(({ questions }) => questions.length > 0),
    items: itemNames(headlines, pages),
    timeZone: programme.timeZone,
    promises: makePromises(promises, survey.id, language),
    told: addressIn('said', language),
    aims: aimsOf(programme, ui, language),
  }
}

/** Call items by their rows' words, or else by their question's, and headlines by their names. */
function itemNames(headlines: readonly HeadlineView[], pages: ResultsView['pages']): Record<string, string> {
  const rows = pages.flatMap(({ questions }) =>
    questions.flatMap(({ items, title }) =>
      items.map(({ item, label = title }) => [item, label.text] as const),
    ),
  )
  return Object.fromEntries([...rows, ...headlines.map(({ item, name }) => [item, name] as const)])
}

/** Give what a page of results needs to speak that belongs to no survey. */
export function makeSpoken(language: string): Spoken {
  const { results, comparison, said } = interfaceWords(language)
  return { language, chrome: { ...results, comparison, said }, signIn: addressIn('sign-in', language) }
}

/** The referral score, then indexes, then each comparison of one item. */
function headlinesOf(
  survey: Survey,
  own: SurveyWords,
  { results, measure: measures }: InterfaceWords,
  language: string,
): HeadlineView[] {
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
    const named: Readonly<Record<string, string>> = measures
    const name = fill(results.index, isolated({ measure: named[measure] ?? measure }, language))
    return [{ item: measure, kind: 'index', name, roles: askedRoles(survey, measure) }]
  })
  return [...single('referral', results.score), ...indexes, ...single('comparison', results.balance)]
}

function questionView(
  question: Question,
  own: QuestionWords | undefined,
  ui: InterfaceWords,
): QuestionView | undefined {
  if (!own) return undefined
  const { id, type, roles, rows, measure, list } = question
  const items =
    rows.length === 0
      ? [{ item: id }]
      : rows
          .filter(({ retired }) => !retired)
          .map((row) => ({ item: `${id}.${row.id}`, label: own.rows[row.id] ?? { text: row.id } }))
  const scale = 'from' in question ? { scale: scaleView(question, own) } : {}
  const inWords = 'other' in question && question.other ? { [other]: { text: ui.page.other } } : {}
  const fed = { ...(measure === undefined ? {} : { measure }), ...(list === undefined ? {} : { list }) }
  const options = { ...own.options, ...inWords }
  return {
    id,
    type,
    title: own.title,
    ...fed,
    steps: stepsOf(question, own, ui),
    roles,
    items,
    options,
    ...scale,
  }
}

function scaleView({ from, to }: { from: number; to: number }, own: QuestionWords): ScaleView {
  return {
    from,
    to,
    low: own.low ?? own.points[String(from)] ?? '',
    high: own.high ?? own.points[String(to)] ?? '',
  }
}
