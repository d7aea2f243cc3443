/** How figures were asked for: the question's words, its answers, and who was asked; on demand. */

import { listOf } from '#engine/findings/sentences/names.ts'
import { fill } from '#engine/logic/pipe.ts'
import { nameOf } from '../names.ts'
import { type Reading, say } from '../reading.ts'
import type { QuestionView } from '../view.ts'

interface Props {
  readonly questions: readonly QuestionView[]
  readonly reading: Reading
  /** What it is about, for those who hear it. */
  readonly about: string
}

export function HowAsked({ questions, reading, about }: Props) {
  const { chrome, language, view } = reading
  return (
    <details class="how-asked">
      <summary>
        {chrome.asked.how}
        <span class="hidden-visually">: {about}</span>
      </summary>
      <dl>
        {questions.map((question) => (
          <div key={question.id}>
            <dt>{say(reading, question.title)}</dt>
            {question.items.some(({ label }) => label) && (
              <dd>
                {question.items.flatMap(({ label }) => (label ? [say(reading, label)] : [])).join(' · ')}
              </dd>
            )}
            {question.steps !== '' && <dd>{fill(chrome.asked.answers, { steps: question.steps })}</dd>}
            <dd>
              {question.roles.length === view.roles.length
                ? chrome.asked.everybody
                : fill(chrome.asked.roles, {
                    roles: listOf(
                      question.roles.map((role) => nameOf(role, view)),
                      language,
                    ),
                  })}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
