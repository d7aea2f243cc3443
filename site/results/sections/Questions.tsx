/** Every question with its figures, by pages, or those of one part of the page; each says how it was asked. */
import { competitorSentence } from '#engine/findings/sentences/competitor-sentence.ts'
import { QuestionFigures } from '../QuestionFigures.tsx'
import { findItem, type Reading } from '../reading.ts'
import type { QuestionView, ResultsView } from '../view.ts'
import { Section } from './Section.tsx'

/** Parts of the page that show questions of their own kind, which then do not stand among all others. */
const kinds = {
  competitors: ({ list, type }: QuestionView) =>
    list === 'competitors' || list === 'partners' || (type === 'comparison' && list !== undefined),
  values: ({ measure }: QuestionView) => measure === 'values',
  handoffs: ({ measure }: QuestionView) => measure === 'handoff',
} as const

export type Kind = keyof typeof kinds

interface PartProps {
  readonly kind: Kind
  readonly reading: Reading
}

/** The questions of one kind under a heading of their own. */
export function QuestionsPart({ kind, reading }: PartProps) {
  const questions = reading.view.pages
    .flatMap((page) => page.questions)
    .filter((question) => kinds[kind](question) && isAnswered(question, reading))
  if (questions.length === 0) return null
  const { parts } = reading.chrome
  return (
    <Section title={parts[kind]} reading={reading}>
      {questions.map((question) => (
        <QuestionFigures key={question.id} question={question} reading={reading} level={3} />
      ))}
      {kind === 'competitors' && <Judged reading={reading} />}
    </Section>
  )
}

/** Where we stand beside each competitor, judged together: of many that are compared one looks better by chance. */
function Judged({ reading: { compared, language, context } }: { readonly reading: Reading }) {
  if (!compared?.competitors[0]) return null
  return (
    <ul class="told">
      {compared.competitors.map((one) => (
        <li key={one.item}>{competitorSentence(one, language, context)}</li>
      ))}
    </ul>
  )
}

/** All questions by the survey's pages, but for those that have a part of their own. */
export function AllQuestions({ reading, few }: { readonly reading: Reading; readonly few: boolean }) {
  const { view } = reading
  const pages = pagesOf(view, reading, few)
  if (pages.length === 0) return null
  return (
    <>
      {pages.map(({ id, title, questions }) => (
        <section key={id} class="page">
          <h3>{title}</h3>
          {questions.map((question) => (
            <QuestionFigures key={question.id} question={question} reading={reading} />
          ))}
        </section>
      ))}
    </>
  )
}

function pagesOf({ pages, headlines }: ResultsView, reading: Reading, few: boolean) {
  const shown = new Set(headlines.filter(({ kind }) => kind !== 'index').map(({ item }) => item))
  const apart = (question: QuestionView) => Object.values(kinds).some((is) => is(question))
  return pages
    .map((page) => ({
      ...page,
      questions: page.questions.filter(
        (question) => !shown.has(question.id) && (few || !apart(question)) && isAnswered(question, reading),
      ),
    }))
    .filter(({ questions }) => questions.length > 0)
}

/** A question that nobody of a group has answered may not have been asked there. */
function isAnswered({ items }: QuestionView, { shown, beside }: Reading): boolean {
  return beside === undefined || items.some(({ item }) => findItem(shown, item))
}
