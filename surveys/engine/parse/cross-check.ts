/** Checking what only the whole file shows: repeated ids, scales of one measure, roles left out, placeholders. */
import { indexMeasures } from '../logic/index-measures.ts'
import { nearest } from '../logic/nearest.ts'
import type { Question } from '../model.ts'
import { checkConditions } from './check-conditions.ts'
import type { Frame } from './frame.ts'
import { fixedPlaceholders, meantAsId } from './heading-id.ts'
import { isNotice } from './notice.ts'
import type { Outline } from './outline.ts'
import type { ReadQuestion } from './question.ts'
import type { Source } from './source.ts'

/** Check a survey as a whole. */
export function crossCheck(
  source: Source,
  frame: Frame,
  outline: Outline,
  read: readonly ReadQuestion[],
): void {
  checkIds(source, outline)
  checkConditions(source, outline, read)
  checkMeasures(source, read)
  checkRoles(source, frame, read)
  checkYearly(source, read)
}

/** Check that every `{placeholder}` of a text names something that exists. */
export function checkPlaceholders(source: Source, bodyAt: number, attributes: readonly string[]): void {
  checkBraces(source, bodyAt)
  for (const match of source.text.matchAll(/\{([^{}#\n][^{}\n]*)\}/g)) {
    const [whole, inner = ''] = match
    // A map of the frontmatter may stand in braces, too.
    if (match.index < bodyAt && inner.includes(':')) continue
    if (match.index >= bodyAt && isMeantAsId(source.text, match.index)) continue
    const [name = '', fallback] = inner.split('|', 2)
    const fixed = fixedPlaceholders.includes(name)
    if (fallback === undefined ? fixed : attributes.includes(name) && fallback.trim() !== '') continue
    const known = [...fixedPlaceholders, ...attributes]
    const meant = nearest(name, known)
    const [message, suggestion] = attributes.includes(name)
      ? [`«${whole}» needs words for when nothing is known: {${name}|…}`]
      : fixed
        ? [`«${name}» is always known and needs no other words`, `{${name}}`]
        : [`«${whole}» stands for nothing (known: ${known.join(', ')})`, meant && whole.replace(name, meant)]
    source.report(match.index, whole.length, 'unknown-placeholder', message, { suggestion })
  }
}

/** Tell whether braces end a heading and were meant as its id, which is reported there. */
function isMeantAsId(text: string, at: number): boolean {
  // A heading is one line; whoever writes more than this before the braces meant no id.
  const before =
    text
      .slice(Math.max(0, at - 500), at)
      .split(/[\r\n]/)
      .at(-1) ?? ''
  const line = before + (/^[^\r\n]*/.exec(text.slice(at, at + 200))?.[0] ?? '')
  return /^#{1,6}[ \t]/.test(line) && meantAsId(line.replace(/[ \t]#+[ \t]*$/, '')) !== undefined
}

/** Words for when nothing is known may hold what always is: `{seller|your contact at {company}}`. */
const nested = /\{\p{L}[^{}|\r\n]*\|[^{}\r\n]*(?:\{[^{}\r\n]*\}[^{}\r\n]*)+\}/gu

/** Report braces that are never closed, or that stand within each other. */
function checkBraces(source: Source, bodyAt: number): void {
  for (const { 0: found, index } of source.text
    .slice(bodyAt)
    .replace(nested, (whole) => ' '.repeat(whole.length))
    .matchAll(/\{(?:\{[^{}\r\n]*\}\}|\p{L}[^{}\r\n]*(?=[\r\n{]|$))/gu)) {
    const doubled = found.startsWith('{{')
    const message = doubled
      ? `«${found}» has one pair of braces too many`
      : `«${found}» opens a placeholder that is not closed on its line`
    const suggestion = doubled ? found.slice(1, -1) : undefined
    source.report(bodyAt + index, found.length, 'unknown-placeholder', message, { suggestion })
  }
}

function checkIds(source: Source, outline: Outline): void {
  const seen = new Map<string, string>()
  for (const page of outline.pages) {
    for (const block of [page, ...page.questions]) {
      if (block.idAt === undefined) continue
      const before = seen.get(block.id)
      if (before !== undefined)
        source.report(
          block.idAt,
          block.id.length,
          'duplicate-id',
          `«${block.id}» is already the id of «${before}»`,
        )
      else seen.set(block.id, block.title)
    }
    if (page.questions.length === 0 && !isNotice(page.id))
      source.report(page.at, page.title.length, 'empty-page', `page «${page.id}» asks nothing`)
  }
  for (const { id, idAt } of outline.pages.flatMap(({ questions }) => questions)) {
    if (idAt === undefined) continue
    if (isNotice(id))
      source.report(idAt, id.length, 'reserved-id', `«${id}» is the id of a page that asks nothing`)
    // A mail's link names a question to answer it, and `t` to bring its token.
    if (id === 't') source.report(idAt, id.length, 'reserved-id', '«t» is what a personal link is called by')
  }
  if (!outline.pages.some(({ id }) => !isNotice(id)))
    source.report(source.text.length, 1, 'no-page', 'the survey has no page; begin with «# Page title {#id}»')
}

function checkMeasures(source: Source, read: readonly ReadQuestion[]): void {
  const scales = new Map<string, Question>()
  for (const { question, block } of read) {
    if (question.measure === undefined || !indexMeasures.includes(question.measure)) continue
    if (!('from' in question)) continue
    const first = scales.get(question.measure) ?? question
    scales.set(question.measure, first)
    if ('from' in first && (first.from !== question.from || first.to !== question.to))
      source.report(
        block.at,
        block.title.length,
        'mixed-scale',
        `«${question.id}» measures ${question.measure} on another scale than «${first.id}»; one index needs one scale`,
      )
  }
}

/** Report a follow-up that must be answered although its question is not asked of everybody each time. */
function checkYearly(source: Source, read: readonly ReadQuestion[]): void {
  const yearly = new Set(read.filter(({ question }) => question.every).map(({ question }) => question.id))
  for (const { question } of read) {
    const { id, parent, required, every } = question
    if (required !== 'yes' || every || parent === undefined || !yearly.has(parent)) continue
    const { at, length } = source.places.get(`${id} required`) ?? { at: 0, length: 1 }
    const message = `«${parent}» is asked once a year, so nobody who was asked earlier could send this; write «required: soft»`
    source.report(at, length, 'required-yearly', message)
  }
}

function checkRoles(source: Source, { rules, rolesAt }: Frame, read: readonly ReadQuestion[]): void {
  // Who is left out can be told only of a file in which everything else was understood.
  if (source.diagnostics.length > 0) return
  for (const role of rules.roles) {
    if (!read.some(({ question }) => question.roles.includes(role)))
      source.report(rolesAt.get(role) ?? 0, role.length, 'empty-role', `«${role}» is asked nothing`)
  }
}
