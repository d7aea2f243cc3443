/** `npm run bench`: every measurement, or those that are named; asserts nothing and is no test. */
import { type Options, readOptions } from './options.ts'
import { machine, say } from './say.ts'

const measurements: Readonly<
  Record<string, () => Promise<{ measure: (options: Options) => Promise<void> | void }>>
> = {
  check: () => import('./check/measure.ts'),
  weights: () => import('./weights/measure.ts'),
  respondent: () => import('./respondent/measure.ts'),
  accept: () => import('./accept/measure.ts'),
  fold: () => import('./fold/measure.ts'),
  read: () => import('./read/measure.ts'),
  contacts: () => import('./contacts/measure.ts'),
  exports: () => import('./exports/measure.ts'),
  intervals: () => import('./intervals/measure.ts'),
  golden: () => import('./golden/measure.ts'),
}

const { names, options } = readOptions(process.argv.slice(2))
const unknown = names.find((name) => !Object.hasOwn(measurements, name))
if (unknown === undefined) await run()
else {
  say(`«${unknown}» is not measured; there are ${Object.keys(measurements).join(', ')}.`)
  process.exitCode = 1
}

async function run(): Promise<void> {
  say(machine())
  for (const [name, load] of Object.entries(measurements)) {
    if (names.length > 0 && !names.includes(name)) continue
    say(`\n## ${name}\n`)
    const { measure } = await load()
    await measure(options)
  }
}
