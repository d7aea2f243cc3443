/** All figures of one reading, in order: at a glance, role by role, question by question. */

import { Besides } from './Besides.tsx'
import { Headline } from './Headline.tsx'
import { QuestionFigures } from './QuestionFigures.tsx'
import { RoleByRole } from './RoleByRole.tsx'
import { RoleNames } from './RoleNames.tsx'
import { findItem, type Reading } from './reading.ts'
import { useSpoken } from './spoken.ts'
import type { QuestionView, ResultsView } from './view.ts'

interface Props {
  readonly view: ResultsView
  readonly reading: Reading
}

export function Figures({ view, reading }: Props) {
  const { role, beside } = reading
  const { chrome } = useSpoken()
  const headlines = view.headlines.filter(({ roles }) => role === undefined || roles.includes(role))
  const pages = view.pages
    .map((page) => ({ ...page, questions: page.questions.filter(isAbout) }))
    .filter(({ questions }) => questions.length > 0)
  return (
    <>
      {headlines.length > 0 && (
        <section class="glance">
          <h2 class="hidden-visually">{chrome['at-a-glance']}</h2>
          {headlines.map((headline) => (
            <Headline key={headline.item} view={view} headline={headline} reading={reading} />
          ))}
        </section>
      )}
      <p class="how-sure">{chrome['how-sure']}</p>
      {view.headlines.length > 0 && (
        <section>
          <h2>{chrome['by-role']}</h2>
          <RoleNames view={view} />
          <div class="side-by-side">
            {view.headlines.map((headline) => (
              <RoleByRole key={headline.item} headline={headline} roles={view.roles} reading={reading} />
            ))}
          </div>
        </section>
      )}
      <section>
        <h2>{chrome['by-question']}</h2>
        {pages.map(({ id, title, questions }) => (
          <section key={id} class="page">
            <h3>{title}</h3>
            {questions.map((question) => (
              <QuestionFigures key={question.id} question={question} reading={reading} />
            ))}
          </section>
        ))}
      </section>
      <Besides view={view} reading={reading} />
    </>
  )

  /** A question that nobody of a group has answered may not have been asked there. */
  function isAbout({ items }: QuestionView): boolean {
    return beside === undefined || items.some(({ item }) => findItem(reading.shown, item))
  }
}
