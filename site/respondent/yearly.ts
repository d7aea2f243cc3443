/** What is asked once a year: remembered on this device, and left out for twelve months; no answer is remembered. */
import type { Question, Survey } from '#engine/model.ts'
import { read, write } from './keep.ts'

/** When a question was last asked here, in days since 1970, and by which link. */
type Asked = Readonly<Record<string, readonly [day: number, link?: string | null]>>

const yearOfDays = 365
const today = () => Math.floor(Date.now() / 86_400_000)

/** Leave out what was asked here within a year; who comes back by the same link to change answers is asked still. */
export function dueNow(survey: Survey, token: string | undefined): Survey {
  const before = askedHere(survey)
  const isDue = ({ id, every }: Question) => {
    const [day, link] = (every && before[id]) || [0]
    return today() - day >= yearOfDays || link === endOf(token)
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
  const asked = questions.filter(({ every }) => every).map(({ id }) => [id, [today(), endOf(token)]])
  write(place(survey), { ...askedHere(survey), ...Object.fromEntries(asked) })
}

function askedHere(survey: Survey): Asked {
  return Object(read(place(survey)))
}

/** Enough to tell links apart, and too little to answer by. */
function endOf(token: string | undefined): string | undefined {
  return token?.slice(-4)
}

function place({ id }: Survey): string {
  return `carefactor ${id} yearly`
}
