/** Turning breaches into diagnostics, and letting pass what a file waives for a reason; holds no rule itself. */
import type { Diagnostic } from '../parse/diagnostic.ts'
import type { ParsedSurvey } from '../parse/parse-survey.ts'
import { openSource } from '../parse/source.ts'
import type { Waiver } from '../parse/waivers.ts'
import { ruleOf } from '../rulebook/rulebook.ts'
import type { Breach } from './check.ts'

/** A file and what was found in it. */
export interface CheckedFile {
  readonly file: string
  readonly text: string
  readonly breaches: readonly Breach[]
}

/**
 * Turn the breaches of a file and of its translations into diagnostics.
 *
 * What the original waives is let pass in its translations too; a waiver that lets nothing pass anywhere is reported.
 *
 * @param judged whether every check ran; if not, a waiver may be needed by one that did not
 * @example diagnosticsOf({ file, text, breaches }, waivers, [], true).map(({ rule }) => rule)
 */
export function diagnosticsOf(
  original: CheckedFile,
  waivers: readonly Waiver[],
  translations: readonly CheckedFile[],
  judged: boolean,
): Diagnostic[] {
  const used = new Set<Waiver>()
  const found = [original, ...translations].flatMap(({ file, text, breaches }) => {
    const source = openSource(file, text)
    for (const { rule, at, message, about, suggestion } of breaches) {
      const waiver = waivers.find(
        (one) => one.rule === rule && (one.about === undefined || one.about === about),
      )
      if (waiver && ruleOf(rule).waivable) used.add(waiver)
      else source.report(at.at, at.length, rule, message, { suggestion })
    }
    return source.diagnostics
  })
  return judged ? [...found, ...unused(original, waivers, used)] : found
}

function unused(
  { file, text }: CheckedFile,
  waivers: readonly Waiver[],
  used: ReadonlySet<Waiver>,
): Diagnostic[] {
  const source = openSource(file, text)
  for (const waiver of waivers) {
    if (used.has(waiver)) continue
    const { rule, about, at, length } = waiver
    const where = about === undefined ? 'this file' : `«${about}»`
    source.report(at, length, 'unused-waiver', `nothing in ${where} breaks «${rule}»; take the waiver out`)
  }
  return source.diagnostics
}

/** Tell whether a file was understood well enough for its meaning to be checked. */
export function isUnderstood({ diagnostics }: Pick<ParsedSurvey, 'diagnostics'>): boolean {
  return diagnostics.every(({ severity }) => severity !== 'error')
}
