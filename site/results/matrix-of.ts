/** Every item by every role, or group of roles, that is read beside the whole; says of an empty cell why it is empty. */
import { sentence } from '#engine/findings/sentence.ts'
import { cutParts } from '#engine/tally/cuts.ts'
import type { MatrixCell, MatrixRow } from './charts/Matrix.tsx'
import { figureOf } from './figure.ts'
import { nameOfCut } from './names.ts'
import { nameOfItem } from './naming.ts'
import { findHeadline, findItem, type Reading } from './reading.ts'
import type { QuestionView } from './view.ts'

/** Types whose answers are one figure that can stand in a cell. */
const measured: ReadonlySet<string> = new Set(['referral', 'comparison', 'agree', 'frequency', 'scale'])

/** Lay out the matrix of what is read. */
export function matrixOf(reading: Reading): { heads: string[]; rows: MatrixRow[] } {
  const { view, all, base, compared } = reading
  const groups = all.filter(({ cut }) => cut !== base)
  const looks = new Map(
    (compared?.breakdowns ?? []).flatMap(({ item, looks: own }) =>
      own.filter(({ worth }) => worth).map((look) => [`${item} ${look.cut}`, look] as const),
    ),
  )
  const headlines = view.headlines.map((headline) => ({
    item: headline.item,
    cells: groups.map((group) => cellOf(headline.item, group.cut, findHeadline(group, headline))),
  }))
  const shown = new Set(view.headlines.map(({ item }) => item))
  const items = view.pages
    .flatMap(({ questions }) => questions)
    .filter(({ type }) => measured.has(type))
    .flatMap((question) =>
      question.items
        .filter(({ item }) => !shown.has(item))
        .map(({ item }) => ({
          item,
          cells: groups.map((group) => cellOf(item, group.cut, findItem(group, item), question)),
        })),
    )
  return {
    heads: groups.map(({ cut }) => nameOfCut(cut, view)),
    rows: [...headlines, ...items]
      .filter(({ cells }) => cells.some(({ figure }) => figure))
      .map(({ item, cells }) => ({ key: item, name: nameOfItem(item, reading), cells })),
  }

  function cellOf(
    item: string,
    cut: string,
    finding: ReturnType<typeof findItem>,
    question?: QuestionView,
  ): MatrixCell {
    const { chrome, language, context } = reading
    if (!finding) {
      const role = cutParts(cut).role
      const asked = role === undefined || !question || question.roles.includes(role)
      return { said: asked ? chrome['no-answers'] : chrome.parts['not-asked'] }
    }
    const scale = question?.type === 'scale' ? question.scale : undefined
    const type = question?.type
    const rated = type === 'agree' || type === 'frequency' || type === 'scale' ? { type } : {}
    const figure = figureOf(finding, scale)
    const look = looks.get(`${item} ${cut}`)
    const said = sentence(finding, language, { words: context.words, ...rated })
    if (!figure) return { said }
    return {
      said: `${nameOfItem(item, reading)}, ${nameOfCut(cut, view)}: ${said}`,
      figure,
      ...(look ? { look: look.difference < 0 ? 'lower' : 'higher' } : {}),
    }
  }
}
