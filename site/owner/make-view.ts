/** Cutting the compiled surveys down to what the owner's page names; runs when the site is built, never in a browser. */
import { fillPerson } from '#engine/logic/pipe.ts'
import { allQuestions } from '#engine/logic/questions.ts'
import type { CompiledSurvey } from '#engine/model.ts'
import { mapWords } from '#engine/words/map-words.ts'
import type { SurveyView } from './view.ts'

/** Make the view of a survey in its own language, as somebody of whom nothing is known reads it. */
export function makeView(compiled: CompiledSurvey): SurveyView {
  const { survey, words } = mapWords(compiled, (text) => fillPerson(text, {}))
  const own = words[survey.languages[0] ?? 'en']
  const inWords = [...allQuestions(survey), ...(survey.retired ?? [])].filter(
    ({ type }) => type === 'text' || type === 'story',
  )
  return {
    id: survey.id,
    title: own?.title ?? survey.id,
    languages: survey.languages,
    open: survey.links === 'optional',
    roles: survey.roles.map((id) => ({ id, label: own?.roles[id] ?? id })),
    roleWords: Object.fromEntries(
      survey.roles.map((id) => [id, Object.values(words).map(({ roles }) => roles[id] ?? id)]),
    ),
    questions: inWords.map(({ id }) => ({ id, label: own?.questions[id]?.title.text ?? id })),
  }
}
