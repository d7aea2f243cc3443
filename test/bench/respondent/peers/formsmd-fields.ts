/** The questions as calls of forms.md's composer, page by page; where it has no such type, as the nearest. */
import type { Asked, AskedQuestion } from '../questions.ts'

interface Field {
  readonly method: 'opinionScale' | 'textInput' | 'choiceInput' | 'selectBox'
  readonly name: string
  readonly params: object
}

/** Write the fields of each page; a battery becomes a field a row, a ranking a field a place. */
export function formsmdFields({ pages }: Asked): { title: string; fields: Field[] }[] {
  return pages.map(({ title, questions }) => ({ title, fields: questions.flatMap(fieldsOf) }))
}

function fieldsOf(question: AskedQuestion): Field[] {
  const { id, title, kind, rows, options, low, high, places } = question
  // Commas part its choices from each other.
  const choices = options.map(({ label }) => label.replaceAll(',', ';'))
  const multiple = kind === 'several' ? { multiple: true } : {}
  if (rows.length > 0)
    return rows.map((row) => ({
      method: 'choiceInput',
      name: nameOf(row.id),
      params: { question: `${title} ${row.label}`, choices, horizontal: true, ...multiple },
    }))
  const name = nameOf(id)
  switch (kind) {
    case 'numbers':
      return [
        {
          method: 'opinionScale',
          name,
          params: {
            question: title,
            startAt: Number(options[0]?.value),
            outOf: Number(options.at(-1)?.value),
            labelStart: low,
            labelEnd: high,
          },
        },
      ]
    case 'words':
      return [{ method: 'textInput', name, params: { question: title, multiline: true } }]
    case 'ranking':
      return Array.from({ length: places }, (_, place) => ({
        method: 'selectBox',
        name: `${name}_${place + 1}`,
        params: { question: `${title} (${place + 1})`, options: choices },
      }))
    default:
      return [{ method: 'choiceInput', name, params: { question: title, choices, ...multiple } }]
  }
}

/** Its names may hold letters, digits and low lines only. */
function nameOf(id: string): string {
  return id.replaceAll(/[^a-z0-9]/g, '_')
}
