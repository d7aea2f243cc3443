/** The questions in SurveyJS's JSON, page by page, each as the type that fits it best; renders nothing. */
import type { Asked, AskedQuestion } from '../questions.ts'

/** Write the model. */
export function surveyjsModel({ title, pages }: Asked): object {
  return {
    title,
    pages: pages.map((page, index) => ({
      name: `page${index + 1}`,
      title: page.title,
      elements: page.questions.map(element),
    })),
  }
}

function element(question: AskedQuestion): object {
  const { id: name, title, kind, rows, lines, low, high, places } = question
  const shared = { name, title }
  const options = question.options.map(({ value, label: text }) => ({ value, text }))
  if (rows.length > 0 && kind !== 'several' && kind !== 'words')
    return {
      ...shared,
      type: 'matrix',
      columns: options,
      rows: rows.map(({ id: value, label: text }) => ({ value, text })),
    }
  switch (kind) {
    case 'numbers':
      return {
        ...shared,
        type: 'rating',
        // Buttons on a phone as well, not a list to be opened first.
        displayMode: 'buttons',
        rateValues: options,
        minRateDescription: low,
        maxRateDescription: high,
      }
    case 'words':
      return { ...shared, type: 'comment', rows: lines }
    case 'several':
      return { ...shared, type: 'checkbox', choices: options }
    case 'ranking':
      return {
        ...shared,
        type: 'ranking',
        choices: options,
        selectToRankEnabled: true,
        maxSelectedChoices: places,
      }
    case 'one':
      return { ...shared, type: 'radiogroup', choices: options }
    default:
      return kind satisfies never
  }
}
