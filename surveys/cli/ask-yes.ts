/** Asking a person at a terminal whether to go on; asks nobody where there is none. */
import { createInterface } from 'node:readline/promises'

/**
 * Ask whoever sits at the terminal; where nobody does, say that nothing was done and how one agrees.
 *
 * @param nothing what was not done, as in `nobody was invited`
 * @param flag by which one agrees
 */
export async function agreed(question: string, nothing: string, flag: string): Promise<boolean> {
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) {
    console.log(`This was a dry run: ${nothing}. «${flag}» does it.`)
    return false
  }
  if (await askYes(question)) return true
  console.log(`${nothing.slice(0, 1).toUpperCase()}${nothing.slice(1)}.`)
  return false
}

/** Ask, until the answer is yes or no; an end of the input is a no. */
export async function askYes(
  question: string,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Promise<boolean> {
  const lines = createInterface({ input, output, prompt: `${question} y/n ` })
  let ended = false
  lines.once('close', () => {
    ended = true
  })
  try {
    lines.prompt()
    for await (const line of lines) {
      if (/^y(es)?$/i.test(line.trim())) return true
      if (/^no?$/i.test(line.trim())) return false
      // Lines that were typed ahead are still read after the end of the input, which takes no prompt any more.
      if (!ended) lines.prompt()
    }
    return false
  } finally {
    lines.close()
  }
}
