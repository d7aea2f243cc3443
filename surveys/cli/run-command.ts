/** Running an owner's command to the code that it ends with: 2 where it was called wrongly, 1 where it could not do its work. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { inert } from '#engine/parse/diagnostic.ts'
import { Refused } from './refused.ts'
import { toldInOneLine } from './told-in-one-line.ts'

/** Thrown where a command was called wrongly; the message is one sentence. */
export class WrongCall extends Error {}

/**
 * Run a command with the words after its name. `--help` prints the usage.
 *
 * @param command gives the code that it ends with
 */
export async function runCommand<Options extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: Options,
  command: (called: Called<Options>) => Promise<number>,
): Promise<void> {
  process.exitCode = await toldInOneLine(async () => {
    try {
      const { values, positionals } = parseArgs({
        allowPositionals: true,
        options: { ...options, help: { type: 'boolean', short: 'h' } },
      })
      if ((values as { readonly help?: boolean }).help !== true)
        return await command({ flags: values as Called<Options>['flags'], positionals })
      console.log(usage)
      return 0
    } catch (error) {
      if (error instanceof WrongCall || isParseError(error)) {
        console.error(`${inert((error as Error).message)}\n\n${usage}`)
        return 2
      }
      if (error instanceof Refused)
        for (const { row, detail } of error.problem?.rows ?? [])
          console.error(inert(`  row ${row + 1} of the batch: ${detail}`))
      throw error
    }
  })
}

/** What a command was called with. */
export interface Called<Options extends NonNullable<ParseArgsConfig['options']>> {
  readonly flags: ReturnType<typeof parseArgs<{ options: Options }>>['values']
  readonly positionals: readonly string[]
}

function isParseError(error: unknown): boolean {
  return error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
}
