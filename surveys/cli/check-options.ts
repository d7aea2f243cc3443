/** What `npm run surveys:check` was asked to do; refuses flags that it does not know. */
import { nearest } from '#engine/logic/nearest.ts'

const flags = ['fix', 'json', 'github', 'matrix', 'strict', 'help'] as const
type Flag = (typeof flags)[number]

export interface CheckOptions extends Readonly<Record<Flag, boolean>> {
  readonly folder: string
}

export const checkUsage = `npm run surveys:check -- [folder] [--fix] [--json] [--github] [--matrix] [--strict]

Reports every mistake in the survey files of a folder, and walks its scenarios. The folder is the one in which
programme.md lies; «surveys» if not said.

  --fix      mends what can be mended for certain, and says what it did
  --json     prints one JSON document and nothing else; surveys/cli/README.md describes it
  --github   prints annotations and adds a summary to the run; by itself where GITHUB_ACTIONS is true
  --matrix   prints who is asked what and the minutes of every role, as markdown
  --strict   lets warnings fail as errors do
  --help     prints this

Ends with 0 where nothing is wrong or there are only warnings, with 1 where something is, with 2 where the
command was called wrongly.`

/**
 * Read the words after the command.
 *
 * @returns the options, or one sentence for a person about what is wrong
 * @example readCheckOptions(['--json'], {}) // { folder: 'surveys', json: true, … }
 */
export function readCheckOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CheckOptions | string {
  const given = new Set<Flag>()
  const folders: string[] = []
  for (const arg of args) {
    if (arg === '-h') given.add('help')
    else if (!arg.startsWith('-')) folders.push(arg)
    else {
      const flag = flags.find((known) => `--${known}` === arg)
      if (!flag) return unknown(arg)
      given.add(flag)
    }
  }
  if (folders.length > 1) return `one folder is checked at a time, not ${folders.map(quoted).join(' and ')}`
  if (given.has('json') && given.has('matrix')) return '--json and --matrix both print; choose one'
  // In a run on GitHub a document for machines stays one.
  if (env.GITHUB_ACTIONS === 'true' && !given.has('json') && !given.has('matrix')) given.add('github')
  const chosen = Object.fromEntries(flags.map((flag) => [flag, given.has(flag)])) as Record<Flag, boolean>
  return { folder: folders[0] ?? 'surveys', ...chosen }
}

function unknown(arg: string): string {
  const suggestion = nearest(arg.replace(/^-+/, ''), flags)
  const hint = suggestion
    ? `; did you mean --${suggestion}?`
    : ` (known: ${flags.map((flag) => `--${flag}`).join(', ')})`
  return `${quoted(arg)} is no flag of this command${hint}`
}

function quoted(word: string): string {
  return `«${word.replace(/\p{Cc}/gu, '\ufffd')}»`
}
