/** Telling how a condition is written that somebody put in the manner of another tool; reads no condition. */

/** A part of a condition that the language does not have, and what says the same. */
interface Meant {
  readonly at: number
  readonly length: number
  readonly suggestion: string
}

const signs: Readonly<Record<string, string>> = {
  '<=': 'at most',
  '≤': 'at most',
  '>=': 'at least',
  '≥': 'at least',
  '=': 'is',
  '==': 'is',
  '!=': 'is not',
  AND: 'and',
  OR: 'or',
}

const between = /(?:(?<![^\s(),])([^\s(),]{1,99}) )?is between (-?[\d.]+) and (-?[\d.]+)/
const sign = /(?<![^\s)])(?:AND|OR|[<>=!]=|[≤≥=])(?![^\s(])/
const oneOf = /(?<![^\s])is one of(?=\s)/

/**
 * Find what was meant by a part of a condition.
 *
 * @example meantIn('refer <= 6') // { at: 6, length: 2, suggestion: 'at most' }
 */
export function meantIn(text: string): Meant | undefined {
  const range = between.exec(text)
  if (range) {
    const [whole, said, from = '', to = ''] = range
    const subject = said === undefined || said === 'and' || said === 'or' ? '' : `${said} `
    const at = range.index + (said !== undefined && subject === '' ? said.length + 1 : 0)
    const length = whole.length - (at - range.index)
    return { at, length, suggestion: `${subject}at least ${from} and ${subject}at most ${to}` }
  }
  const found = oneOf.exec(text) ?? sign.exec(text)
  if (!found) return undefined
  const suggestion = signs[found[0]] ?? 'any of'
  return { at: found.index, length: found[0].length, suggestion }
}
