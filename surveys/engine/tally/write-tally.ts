/** Writing a tally's one canonical text straight from its row of numbers; adds nothing up. */
import { type Block, type PlaceNames, type Places, personFields, productsOf } from './places.ts'

/** Writes what stands on the places; what is zero, or beyond the row's end, is left out. */
export type TallyWriter = (responses: number, sums: Float64Array) => string

/** Something that has a name in the text, with its colon. */
interface Named<T> {
  readonly name: string
  readonly of: T
}

interface NamedMeasure {
  readonly complete: readonly Named<Block>[]
  readonly people: readonly Named<number>[]
}

/** All names in the order of the text. */
interface Layout {
  readonly items: readonly Named<readonly Named<number>[]>[]
  readonly measures: readonly Named<NamedMeasure>[]
}

/**
 * Make a writer for the places that there are, and those that are still to come.
 *
 * @example openWriter(places)(1, sums) // '{"items":{"refer":{"9":1}},"measures":{},"responses":1}', as `encodeTally` writes it
 */
export function openWriter({ count, names }: Places): TallyWriter {
  let known = 0
  let layout: Layout = { items: [], measures: [] }
  return (responses, sums) => {
    if (known < count()) {
      layout = layoutOf(names)
      known = count()
    }
    const items = objectOf(layout.items, countsText, sums)
    const measures = objectOf(layout.measures, measureText, sums)
    // Joined, a text is of one piece; put together by +, its hundred pieces would be kept along with it.
    return [
      '{"items":',
      items || '{}',
      ',"measures":',
      measures || '{}',
      ',"responses":',
      responses,
      '}',
    ].join('')
  }
}

function layoutOf({ items, measures }: PlaceNames): Layout {
  return {
    items: inOrder(items, (values) => inOrder(values, (place) => place)),
    measures: inOrder(measures, ({ people, complete }) => ({
      complete: inOrder(complete, (block) => block),
      people: inOrder(people, (place) => place),
    })),
  }
}

function inOrder<V, T>(map: ReadonlyMap<string, V>, make: (value: V) => T): Named<T>[] {
  return [...map.keys()]
    .sort()
    .map((key) => ({ name: `${JSON.stringify(key)}:`, of: make(map.get(key) as V) }))
}

/** Write an object of those fields that there is something to write of; nothing where there is none. */
function objectOf<T>(
  all: readonly Named<T>[],
  textOf: (of: T, sums: Float64Array) => string,
  sums: Float64Array,
): string {
  let text = ''
  for (const { name, of } of all) {
    const own = textOf(of, sums)
    if (own !== '') text += (text === '' ? '{' : ',') + name + own
  }
  return text === '' ? '' : `${text}}`
}

function countsText(values: readonly Named<number>[], sums: Float64Array): string {
  return objectOf(values, numberText, sums)
}

function numberText(place: number, sums: Float64Array): string {
  return sums[place] ? String(sums[place]) : ''
}

function measureText({ complete, people }: NamedMeasure, sums: Float64Array): string {
  const blocks = objectOf(complete, blockText, sums)
  const persons = objectOf(people, personText, sums)
  return blocks || persons ? `{"complete":${blocks || '{}'},"people":${persons || '{}'}}` : ''
}

function blockText({ place, items }: Block, sums: Float64Array): string {
  const products = place + 1 + items
  const end = products + productsOf(items)
  if (!hasSum(sums, place, end)) return ''
  return `{"n":${sums[place]},"products":[${sums.subarray(products, end)}],"sums":[${sums.subarray(place + 1, products)}]}`
}

function personText(place: number, sums: Float64Array): string {
  if (!hasSum(sums, place, place + personFields.length)) return ''
  return `{"n":${sums[place]},"squares":${sums[place + 2]},"sum":${sums[place + 1]}}`
}

function hasSum(sums: Float64Array, from: number, end: number): boolean {
  for (let place = from; place < end; place++) if (sums[place]) return true
  return false
}
