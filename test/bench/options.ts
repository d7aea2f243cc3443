/** What a measurement may be told on the command line; every measurement has its own defaults. */
import { parseArgs } from 'node:util'

export interface Options {
  /** How often each case is run after it was run once to warm up. */
  readonly runs?: number
  /** How many times slower than this machine the processor is made. */
  readonly cpu?: readonly number[]
  /** How many people take part, where people do. */
  readonly people?: number
}

/**
 * Read names of measurements and their options.
 *
 * @throws where an option is not known or is no number
 */
export function readOptions(args: readonly string[]): { names: readonly string[]; options: Options } {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { runs: { type: 'string' }, cpu: { type: 'string' }, people: { type: 'string' } },
  })
  const { runs, cpu, people } = values
  return {
    names: positionals,
    options: {
      ...(runs === undefined ? {} : { runs: positive(runs) }),
      ...(people === undefined ? {} : { people: positive(people) }),
      ...(cpu === undefined ? {} : { cpu: cpu.split(',').map(positive) }),
    },
  }
}

function positive(text: string): number {
  const value = Number(text)
  if (!(value >= 1)) throw new Error(`«${text}» must be a number from 1 on`)
  return value
}
