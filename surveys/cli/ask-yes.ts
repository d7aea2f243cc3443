/** Asking a person at a terminal whether to go on; asks nobody where there is none. */
import { createInterface } from 'node:readline/promises'

/** Tell whether somebody can be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true
}

/** Ask, until the answer is yes or no; an end of the input is a no. */
export async function askYes(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  try {
    for (;;) {
      const answer = await lines.question(`${question} y/n `)
      if (/^y(es)?$/i.test(answer.trim())) return true
      if (/^no?$/i.test(answer.trim())) return false
    }
  } catch {
    return false
  } finally {
    lines.close()
  }
}
