/** What is measured: files under addresses, and how to see in the page that an answer is held; measures nothing. */

export type Name =
  | 'ours'
  | 'ours, lightest'
  | 'plain form'
  | 'plain form, script in a file'
  | 'SurveyJS'
  | 'forms.md'

export interface Candidate {
  readonly name: Name
  /** Which page, or which version. */
  readonly detail: string
  /** Where its page stands. */
  readonly address: string
  readonly files: ReadonlyMap<string, File>
  /** Inputs of the first question. */
  readonly inputs: string
  /** An expression: whether the page's own state holds an answer to the first question. */
  readonly isAnswered: string
  /** An expression: whether its script has taken up its work. */
  readonly isAtWork: string
}

export interface File {
  readonly type: string
  readonly body: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
}

export const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** Write a page around a body. */
export function pageOf(title: string, head: string, body: string): File {
  return {
    type: types['.html'] ?? '',
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
  }
}

/** Say where the page's own inputs hold an answer, whoever reads them. */
export function inputsOf(question: string): Pick<Candidate, 'inputs' | 'isAnswered'> {
  const inputs = `[name="${question}"]`
  return { inputs, isAnswered: `document.querySelector('${inputs}:checked') !== null` }
}
