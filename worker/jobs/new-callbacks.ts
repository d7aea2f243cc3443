/** Finding who asks to be called and did not before; reads no word of what they say about it. */
import { isConsented } from '#engine/answers/answer.ts'
import { allQuestions } from '#engine/logic/questions.ts'
import type { Survey } from '#engine/model.ts'
import type { Hook } from '../store/hook-store.ts'
import { type Logged, placeOf } from '../store/store.ts'

/**
 * Note the callbacks that a step of the fold brings, one event a wave.
 *
 * @param counted responses that the step puts in
 * @param superseded those whose place they take
 * @param number of the step
 */
export function newCallbacks(
  survey: Survey,
  counted: readonly Logged[],
  superseded: readonly Logged[],
  number: number,
  now: Date,
): Hook[] {
  const questions = allQuestions(survey).filter(({ type }) => type === 'callback')
  const asks = ({ answers }: Logged) =>
    questions.some(({ id }) => {
      const answer = answers[id]
      return isConsented(answer) && answer.consent
    })
  const asked = new Set(superseded.filter(asks).map(placeOf))
  const fresh = counted.filter((row) => asks(row) && !asked.has(placeOf(row)))
  return [...Map.groupBy(fresh, ({ wave }) => wave)].map(([wave, rows]) => ({
    id: `callback-${survey.id}-${wave}-${number}`,
    kind: 'callback',
    survey: survey.id,
    wave,
    count: rows.length,
    madeAt: now.getTime(),
  }))
}
