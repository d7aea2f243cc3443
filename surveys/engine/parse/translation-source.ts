/** Telling rules in a translation apart from misspelt settings; reads neither. */
import type { Edit, Report, Source } from './source.ts'

/**
 * Give a source that reports every setting of the original's as a rule that has no place in a translation.
 *
 * @param original the name of the file that the rules stand in
 * @param rules every key that the original may have and a translation may not
 * @example openSettings(wordsOnly(source, 'customers.md', ['type']), said, ['low', 'high'])
 */
export function wordsOnly(source: Source, original: string, rules: readonly string[]): Source {
  const report: Report = (at, length, rule, message, more) => {
    const key = source.text.slice(at, at + length)
    if (rule !== 'unknown-key' || !rules.includes(key)) {
      source.report(at, length, rule, message, more)
      return
    }
    const line = lineOf(source.text, at)
    const said = `«${key}:» is a rule; a translation has words only, and rules stand in ${original}`
    source.report(at, length, 'rules-in-translation', said, { fix: line && [line] })
  }
  return { ...source, report }
}

/** Take out the line of a setting; none where its value goes on below, or something else stands before it. */
function lineOf(text: string, at: number): Edit | undefined {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
  const [whole = '', said = ''] = /^([^\r\n]*)(?:\r\n|\n|\r|$)/.exec(text.slice(start)) ?? []
  const alone = /^[ \t]*(?:[-*+][ \t]+)?$/.test(text.slice(start, at))
  const goesOn = /^[ \t]+\S/.test(text.slice(start + whole.length)) && !/^[ \t]*[-*+][ \t]/.test(said)
  if (!alone || goesOn || /:[ \t]*$/.test(said)) return undefined
  return { at: start, length: whole.length, text: '' }
}
