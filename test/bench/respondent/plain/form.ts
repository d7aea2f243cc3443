/** A survey as one writes it by hand: a form of fieldsets and native inputs, on one page; knows no script. */
import { escapeHtml } from '#engine/words/escape-html.ts'
import type { Asked, AskedQuestion } from '../questions.ts'

/** Write the form. */
export function formOf({ title, pages }: Asked): string {
  const questions = pages.map(
    (page) => `<h2>${escapeHtml(page.title)}</h2>${page.questions.map(field).join('')}`,
  )
  const count = pages.flatMap((page) =>
    page.questions.flatMap(({ id, rows }) => (rows.length > 0 ? rows.map((row) => row.id) : [id])),
  )
  return `<h1>${escapeHtml(title)}</h1><form method="post">${questions.join('')}
<progress max="${count.length}" value="0"></progress><button>Send</button><p role="alert"></p></form>`
}

function field(question: AskedQuestion): string {
  const { id, title, rows } = question
  const items = rows.map(
    (row) => `<fieldset><legend>${escapeHtml(row.label)}</legend>${input(question, row.id)}</fieldset>`,
  )
  return `<fieldset><legend>${escapeHtml(title)}</legend>${items.join('') || input(question, id)}</fieldset>`
}

function input({ kind, options, lines, low, high, places, title }: AskedQuestion, name: string): string {
  if (kind === 'words')
    return `<textarea name="${name}" rows="${lines}" aria-label="${escapeHtml(title)}"></textarea>`
  if (kind === 'ranking') {
    const choices = options.map(
      ({ value, label }) => `<option value="${value}">${escapeHtml(label)}</option>`,
    )
    return Array.from(
      { length: places },
      (_, place) =>
        `<label>${place + 1}. <select name="${name}.${place + 1}"><option></option>${choices.join('')}</select></label>`,
    ).join('')
  }
  const type = kind === 'several' ? 'checkbox' : 'radio'
  const labels = options.map(
    ({ value, label }) =>
      `<label><input type="${type}" name="${name}" value="${value}"> ${escapeHtml(label)}</label>`,
  )
  if (kind !== 'numbers') return labels.join('')
  return `<div class="ends"><span>${escapeHtml(low)}</span><span>${escapeHtml(high)}</span></div><div class="numbers">${labels.join('')}</div>`
}
