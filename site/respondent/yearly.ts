/** What is asked once a year: remembered on this device, and left out for twelve months; no answer is remembered. */
import type { Question, Survey } from '#engine/model.ts'
import { read, write } from './keep.ts'
import { tokenNumber } from './token-number.ts'

const yearOfDays = 365

/**
 * Leave out what was asked here within a year; who comes back by the same link to change answers is asked still.
 *
 * What is remembered of a question is the day, in days since 1970, and the link unless the survey is anonymous. Damaged,
 * it counts for nothing.
 */
export function dueNow(survey: Survey, token: string | undefined): Survey {
  const before = askedHere(survey)
  const [today, here] = now(survey, token)
  const isDue = ({ id, every }: Question) => {
    const [day, link] = [every && before[id]].flat()
    return !(today - Number(day) < yearOfDays) || (here && link === here)
  }
  const pages = survey.pages.map((page) => ({ ...page, questions: page.questions.filter(isDue) }))
  return { ...survey, pages }
}

/** Remember what was asked today. */
export function rememberAsked(
  survey: Survey,
  questions: readonly Question[],
  token: string | undefined,
): void {
  const asked = questions.filter(({ every }) => every).map(({ id }) => [id, now(survey, token)])
  write(place(survey), { ...askedHere(survey), ...Object.fromEntries(asked) })
}

function askedHere(survey: Survey): Readonly<Record<string, unknown>> {
  return Object(read(place(survey)))
}

/** The day, and of a link enough to tell it from others, and too little to answer by. */
function now({ promise }: Survey, token: string | undefined): readonly [today: number, link?: number | ''] {
  const today = Math.floor(Date.now() / 86_400_000)
  return promise === 'anonymous' ? [today] : [today, tokenNumber(token)]
}

function place({ id }: Survey): string {
  return `carefactor ${id} yearly`
}
