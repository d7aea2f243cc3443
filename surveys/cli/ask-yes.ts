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
async function askYes(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('no')))
  try {
    for (;;) {
      const answer = (await Promise.race([lines.question(`${question} y/n `), ended])).trim()
      if (/^y(es)?$/i.test(answer)) return true
      if (/^no?$/i.test(answer)) return false
    }
  } finally {
    lines.close()
  }
}
