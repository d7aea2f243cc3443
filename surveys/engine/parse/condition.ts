/** Reading the text of `when:`; refuses goto, roles and arithmetic, and leaves it to cross-check whether names exist. */
import type { Comparator, Condition } from '../model.ts'
import { meantIn } from './condition-hints.ts'
import type { Source } from './source.ts'

type Test = Extract<Condition, { kind: 'test' }>

/** A test together with where it stands in the file. */
export interface TestPlace {
  readonly test: Test
  readonly at: number
  readonly length: number
  /** Where each of its values stands. */
  readonly valuesAt: readonly number[]
}

const comparators: readonly Comparator[] = [
  'is not answered',
  'is answered',
  'is not',
  'is',
  'any of',
  'at least',
  'at most',
]
const deepest = 20
/** What can stand neither for a question nor for a value. */
const mark = /^(?:[(),]|and|or)$/

/**
 * Read a condition.
 *
 * Grammar: `or` between `and` between tests or brackets; a test is `question[.row] comparator value`. Where the
 * subject is left out, as under `###`, the test is about `subject`.
 *
 * @param at offset of `text` in the source
 * @returns the condition and its tests by place, or nothing after reporting the first mistake
 * @example readCondition(source, 'refer at most 6 and known is answered', 0)
 */
export function readCondition(
  source: Source,
  text: string,
  at: number,
  subject?: string,
): { condition: Condition; tests: TestPlace[] } | undefined {
  const meant = meantIn(text)
  if (meant) {
    const said = text.slice(meant.at, meant.at + meant.length)
    const { length, suggestion } = meant
    source.report(at + meant.at, length, 'condition-form', `«${said}» is no part of a condition`, {
      suggestion,
    })
    return undefined
  }
  const tokens = [...text.matchAll(/[(),]|[^\s(),]+/g)].map((match) => ({
    text: match[0],
    at: at + match.index,
  }))
  const tests: TestPlace[] = []
  let position = 0
  let depth = 0
  let failed = false

  const condition = either()
  if (condition && position < tokens.length) fail('«and», «or» or the end')
  return condition && !failed ? { condition, tests } : undefined

  function either(): Condition | undefined {
    return chain('or', () => chain('and', single))
  }

  function chain(kind: 'and' | 'or', part: () => Condition | undefined): Condition | undefined {
    const of: Condition[] = []
    do {
      const next = part()
      if (!next) return undefined
      of.push(next)
    } while (accept(kind))
    return of.length === 1 ? of[0] : { kind, of }
  }

  function single(): Condition | undefined {
    if (!accept('(')) return test()
    if (++depth > deepest) return refuse(`brackets go no deeper than ${deepest}`)
    const inner = either()
    depth--
    if (!inner) return undefined
    return accept(')') ? inner : fail('«)»')
  }

  function test(): Test | undefined {
    const first = tokens[position]
    const bare = subject !== undefined && peekComparator() !== undefined
    if (!first || mark.test(first.text) || (!bare && peekComparator())) return fail('a question')
    if (!bare) position++
    const [question = '', ...rest] = bare ? [subject] : first.text.split('.')
    const row = rest.length > 0 ? rest.join('.') : undefined
    const comparator = peekComparator()
    if (!comparator) return fail(`one of ${comparators.map((words) => `«${words}»`).join(', ')}`)
    position += comparator.split(' ').length
    const valueTokens = comparator.endsWith('answered') ? [] : readValues(comparator)
    if (!valueTokens) return undefined
    const values = valueTokens.map(({ text }) => text)
    const read: Test = { kind: 'test', question, ...(row === undefined ? {} : { row }), comparator, values }
    const last = tokens[position - 1] ?? first
    const valuesAt = valueTokens.map(({ at }) => at)
    tests.push({ test: read, at: first.at, length: last.at + last.text.length - first.at, valuesAt })
    return read
  }

  function readValues(comparator: Comparator): { text: string; at: number }[] | undefined {
    const values: { text: string; at: number }[] = []
    do {
      const token = tokens[position]
      if (!token || mark.test(token.text)) return fail('a value')
      position++
      values.push(token)
    } while (comparator === 'any of' && accept(','))
    return values
  }

  function peekComparator(): Comparator | undefined {
    const follows = (word: string, offset: number) => tokens[position + offset]?.text === word
    return comparators.find((words) => words.split(' ').every(follows))
  }

  function accept(word: string): boolean {
    if (tokens[position]?.text !== word) return false
    position++
    return true
  }

  function fail(expected: string): undefined {
    const token = tokens[position]
    const found = token ? `«${token.text}» stands` : 'the condition ends'
    return refuse(`${found} where ${expected} should stand`)
  }

  function refuse(message: string): undefined {
    if (failed) return
    failed = true
    const token = tokens[position]
    source.report(token?.at ?? at + text.length, token?.text.length ?? 1, 'condition-form', message)
  }
}
