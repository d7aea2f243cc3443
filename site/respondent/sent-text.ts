/** What is sent, as a text: the same text goes under the same id. Knows alone how it is written. */
import type { Answers } from '#engine/answers/answer.ts'

/** Write down what is sent; a first answer alone is not the same as all of them. */
export function textOf(answers: Answers, withhold: boolean, part: boolean): string {
  return JSON.stringify([answers, withhold, part])
}

/** Tell whether a text is of a first answer alone. */
export function isPart(text: string | undefined): boolean {
  return text?.endsWith(',true]') === true
}
