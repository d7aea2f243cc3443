/** Finding who asks to be called and did not before; reads no word of what they say about it. */
import { isConsented } from '#engine/answers/answer.ts'
import { allQuestions } from '#engine/logic/questions.ts'
import type { Survey } from '#engine/model.ts'
import { namesRespondent, seller } from '#engine/privacy/one-person.ts'
import { cutName } from '#engine/tally/cuts.ts'
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
    ...(survey.promise === 'named' ? { parts: partsOf(survey, rows) } : {}),
    madeAt: now.getTime(),
  }))
}

/** Count those who may be named by each group that they are in; nothing of one person stands there. */
function partsOf({ attributes }: Survey, rows: readonly Logged[]): Record<string, number> {
  const groups = attributes.filter((attribute) => attribute !== seller && !namesRespondent(attribute))
  const parts: Record<string, number> = {}
  for (const row of rows) {
    if (row.withhold) continue
    for (const attribute of groups) {
      const value = Object.hasOwn(row.attributes, attribute) ? row.attributes[attribute] : ''
      if (!value) continue
      const cut = cutName({ [attribute]: value })
      parts[cut] = (parts[cut] ?? 0) + 1
    }
  }
  return parts
}
