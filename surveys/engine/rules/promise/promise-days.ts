/** A check of a promise's days beside each other; knows no today, so it says the same on every day. */
import type { ParsedPromise } from '../../parse/parse-promise.ts'
import type { Breach } from '../check.ts'

/** Years between a promise and its due day beyond which hardly anybody who heard it waits for it. */
const mostYears = 2

/**
 * Refuse days that cannot be so, and warn of a due day that lies very far ahead.
 *
 * @example checkPromiseDays(contact).map(({ message }) => message) // ['«done: 2026-01-01» lies before …']
 */
export function checkPromiseDays({ terms, places }: Pick<ParsedPromise, 'terms' | 'places'>): Breach[] {
  const { made, due, done, dropped } = terms
  const at = (key: string) => places.get(key) ?? { at: 0, length: 3 }
  const early = (['due', 'done', 'dropped'] as const).flatMap((key): Breach[] => {
    const day = terms[key]
    if (day === undefined || day >= made) return []
    const message = `«${key}: ${day}» lies before «made: ${made}»; a promise is made first`
    return [{ rule: 'promise-days', at: at(key), message }]
  })
  const both: Breach[] =
    done === undefined || dropped === undefined
      ? []
      : [
          {
            rule: 'promise-days',
            at: at('dropped'),
            message: 'a promise is done or given up, never both; leave one of «done:» and «dropped:» out',
          },
        ]
  const latest = `${String(Number(made.slice(0, 4)) + mostYears).padStart(4, '0')}${made.slice(4)}`
  const far: Breach[] =
    due <= latest
      ? []
      : [
          {
            rule: 'promise-far',
            at: at('due'),
            message: `«due: ${due}» lies more than two years after «made: ${made}»; promise a first step that can be seen sooner`,
          },
        ]
  return [...early, ...both, ...far]
}
