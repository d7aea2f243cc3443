/** Saying a problem that a page shows to a person in the language of that page; changes nothing else about it. */
import { interfaceWords } from '#engine/words/interface-words.ts'
import { RequestProblem } from '../problem.ts'

/** Give a problem its words; what is told to nobody stays as it is. */
export function inWordsOf(language: string, error: unknown): unknown {
  if (!(error instanceof RequestProblem)) return error
  const { page } = interfaceWords(language)
  switch (error.kind) {
    case 'spent':
      return new RequestProblem('spent', { detail: page['reason-spent'] })
    case 'passed-on':
      return new RequestProblem('passed-on', { detail: page['reason-passed-on'] })
    case 'not-allowed':
      return new RequestProblem('not-allowed', { detail: page['reason-link'] })
    default:
      return error
  }
}
