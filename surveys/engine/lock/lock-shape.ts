/** Finding what is not as the deploy command writes it in a lock that could be read as JSON; mends nothing. */
import { questionTypes } from '../parse/question-type.ts'
import { lockVersion } from './lock.ts'

/** The names that lead to a value of the lock. */
export type Path = readonly string[]

/** Something that the deploy command would not have written, and what is wrong with it. */
export interface Damage {
  readonly path: Path
  readonly message: string
}

type Check = (value: unknown, path: Path) => readonly Damage[]

/** Find everything in a lock's JSON that is not as it was written. */
export function damageOf(lock: unknown): readonly Damage[] {
  if (isMap(lock) && typeof lock.version === 'number' && lock.version > lockVersion) {
    const message = `the lock has layout ${lock.version}, which a newer version of this program wrote; this one knows ${lockVersion}`
    return [{ path: ['version'], message }]
  }
  return checkLock(lock, [])
}

const text = kindOf('a text', (value) => typeof value === 'string')
const number = kindOf('a number', (value) => typeof value === 'number')
const switched = kindOf('true or false', (value) => typeof value === 'boolean')
const on = kindOf('true', (value) => value === true)
const names = kindOf(
  'a list of texts',
  (value) => Array.isArray(value) && value.every((name) => typeof name === 'string'),
)
const texts = mapOf(mapOf(text))
const item = recordOf({ roles: names, texts }, { sources: texts, retired: on })
const checkLock = recordOf(
  {
    version: kindOf(String(lockVersion), (value) => value === lockVersion),
    surveys: mapOf(
      recordOf(
        {
          language: text,
          roles: mapOf(recordOf({ texts }, { sources: texts, retired: on })),
          questions: mapOf(
            recordOf(
              {
                type: kindOf('a type of question', (value) => questionTypes.some((type) => type === value)),
                roles: names,
                cannotSay: switched,
                rows: mapOf(item),
                options: mapOf(item),
                texts,
              },
              {
                measure: text,
                from: number,
                to: number,
                min: number,
                max: number,
                atMost: number,
                list: text,
                chosenIn: text,
                parent: text,
                when: text,
                after: names,
                breaks: names,
                sources: texts,
                retired: on,
              },
            ),
          ),
          texts,
        },
        { cadence: text, breaks: mapOf(names), sources: texts, retired: on },
      ),
    ),
  },
  { about: text },
)

function kindOf(expected: string, fits: (value: unknown) => boolean): Check {
  return (value, path) => (fits(value) ? [] : [{ path, message: `«${path.at(-1)}» must be ${expected}` }])
}

/** Check every entry of a map. */
function mapOf(check: Check): Check {
  return (value, path) =>
    isMap(value)
      ? Object.entries(value).flatMap(([name, part]) => check(part, [...path, name]))
      : notMap(path)
}

function recordOf(needed: Readonly<Record<string, Check>>, free: Readonly<Record<string, Check>>): Check {
  const known: Readonly<Record<string, Check>> = { ...needed, ...free }
  return (value, path) => {
    if (!isMap(value)) return notMap(path)
    const missing = Object.keys(needed).filter((name) => !Object.hasOwn(value, name))
    return [
      ...missing.map((name) => ({ path, message: `${nameOf(path)} has lost its «${name}»` })),
      ...Object.entries(value).flatMap(([name, part]) => {
        const check = Object.hasOwn(known, name) ? known[name] : undefined
        return check
          ? check(part, [...path, name])
          : [{ path: [...path, name], message: `«${name}» is nothing that the deploy command writes here` }]
      }),
    ]
  }
}

function notMap(path: Path): readonly Damage[] {
  return [{ path, message: `${nameOf(path)} must be a map in braces` }]
}

function nameOf(path: Path): string {
  return path.length === 0 ? 'the lock' : `«${path.at(-1)}»`
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
