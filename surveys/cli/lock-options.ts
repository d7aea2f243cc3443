/** What `npm run surveys:lock` was asked to do; refuses flags that it does not know. */

export interface LockOptions {
  readonly folder: string
  /** The lock is written only if the surveys are those that were built. */
  readonly built: boolean
  readonly help: boolean
}

export const lockUsage = `npm run surveys:lock -- [folder] [--built]

Writes down what a folder (surveys) says as what is deployed now. «npm run deploy» does it by itself.

  --built    writes only if the surveys are still the ones in generated/
  --help     prints this

Ends with 0 where the lock says what is deployed, with 1 where it was left as it is, with 2 where the command
was called wrongly.`

/**
 * Read the words after the command.
 *
 * @returns the options, or one sentence for a person about what is wrong
 * @example readLockOptions(['--built']) // { folder: 'surveys', built: true, help: false }
 */
export function readLockOptions(args: readonly string[]): LockOptions | string {
  const flags = args.filter((arg) => arg.startsWith('-'))
  const folders = args.filter((arg) => !arg.startsWith('-'))
  const unknown = flags.find((flag) => !['--built', '--help', '-h'].includes(flag))
  if (unknown !== undefined)
    return `«${unknown.replace(/\p{Cc}/gu, '\ufffd')}» is no flag of this command (known: --built, --help)`
  if (folders.length > 1) return 'one folder is written down at a time'
  const help = flags.includes('--help') || flags.includes('-h')
  return { folder: folders[0] ?? 'surveys', built: flags.includes('--built'), help }
}
