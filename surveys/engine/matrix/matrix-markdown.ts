/** Writing a matrix as a table of markdown, safe against whatever stands in the wording; adds nothing to it. */
import type { Cell, Matrix } from './matrix.ts'

/**
 * Write a matrix as markdown.
 *
 * @example matrixMarkdown(matrixOf(survey, words)) // '### How are we doing? (`customers`)\n\n| Asked | executive | …'
 */
export function matrixMarkdown({ survey, title, roles, lines }: Matrix): string {
  const head = ['What', ...roles.map(({ id }) => `\`${id}\``)]
  const table = lines.map(({ key, kind, title: words, yearly, cells }) => {
    const what = `${kind === 'row' ? '· ' : ''}\`${key}\` ${escapeCell(words)}${yearly && kind === 'question' ? ' *(once a year)*' : ''}`
    return [what, ...cells.map(cellText)]
  })
  const rows = [head, head.map(() => '---'), ...table].map((row) => `| ${row.join(' | ')} |`)
  return `### ${escapeCell(title)} (\`${survey}\`)\n\n${rows.join('\n')}\n`
}

function cellText({ asked, conditions, ownWords }: Cell): string {
  if (asked === 'no') return '–'
  const said = asked === 'always' ? 'asked' : escapeCell(`if ${conditions.join(', and ')}`)
  return ownWords ? `${said} *(in own words)*` : said
}

/**
 * Make words safe for one cell of a table: on one line, without marks that markdown, HTML or a terminal would act on.
 *
 * @example escapeCell('a | b *c*') // 'a \\| b \\*c\\*'
 */
export function escapeCell(words: string): string {
  return words
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/[\\|*_`[\]~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;')
    .trim()
}
