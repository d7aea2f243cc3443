/** Saying in an owner’s words what a YAML parser stumbled over, where an owner would look for it; parses nothing. */
import type { YAMLError } from 'yaml'
import type { Source } from './source.ts'

/** What the parser’s codes mean to who writes settings. */
const meanings: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'settings are indented by blanks, never by tabs',
  BAD_INDENT: 'this is indented otherwise than what it belongs to, or a bracket above it is never closed',
  MISSING_CHAR: 'this is no «key: value» line, or a mark that closes something is missing',
  DUPLICATE_KEY: 'this setting is said twice',
  UNRESOLVED_ALIAS: 'anchors and aliases have no place here; write the value out',
}

/** Report an error of the parser; words that only lack quotes are mended. */
export function reportYamlError(source: Source, yaml: string, at: number, error: YAMLError): void {
  const [start, end] = error.pos
  const quote = /^Missing closing (["'])/.exec(error.message)?.[1]
  if (quote !== undefined) {
    const opened = yaml.lastIndexOf(quote, start - 1)
    source.report(at + opened, 1, 'yaml', 'this quotation mark is opened and never closed')
    return
  }
  const lineAt = yaml.lastIndexOf('\n', start - 1) + 1
  const line = yaml.slice(lineAt).split(/\r?\n/, 1)[0] ?? ''
  const [, key = '', value = ''] = /^([^:]+:[ \t]+)(.*)$/.exec(line) ?? []
  const valueAt = at + lineAt + key.length
  if ((/: |:$|^[{[*&!%@`]/.test(value) && !/^["']/.test(value)) || /^(["']).*\1\s*[^\s#,}\]:]/.test(value)) {
    const message = 'these words must stand in quotes'
    const suggestion = quoted(value)
    source.report(valueAt, value.length, 'yaml-quotes', message, { suggestion, fix: true })
  } else if (/^[-?] /.test(value)) {
    const message =
      'words that begin with a mark stand in quotes; the items of a list stand below it, each on a line of its own'
    source.report(valueAt, value.length, 'yaml-quotes', message, { suggestion: quoted(value) })
  } else if (!reportTight(source, line, at + lineAt)) {
    const meant = meanings[error.code] ?? `«${line.trim()}» cannot be read; write «key: value»`
    source.report(at + start, Math.max(1, end - start), 'yaml', meant)
  }
}

/** Report a line that only lacks the blank after its colon; tells whether it was one. */
function reportTight(source: Source, line: string, at: number): boolean {
  const [, indent = '', key = '', words = ''] = /^([ \t]*)([\p{L}][\p{L}\d -]*):([^\s/].*)$/u.exec(line) ?? []
  if (words === '') return false
  const said = /: |:$| #|^[{[*&!%@`>|]/.test(words) && !/^["']/.test(words) ? quoted(words) : words
  const message = `«${line.trim()}» is no «key: value» line; leave a blank after the colon`
  const place = { at: at + indent.length, length: line.length - indent.length }
  const suggestion = `${key}: ${said.trimEnd()}`
  source.report(place.at, place.length, 'yaml', message, { suggestion, fix: true })
  return true
}

/**
 * Put words in quotes as YAML reads them.
 *
 * @example quoted('Care: how') // '"Care: how"'
 */
export function quoted(words: string): string {
  const plain = words.trimEnd()
  if (plain.includes('"') && !plain.includes("'")) return `'${plain}'`
  return `"${plain.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
