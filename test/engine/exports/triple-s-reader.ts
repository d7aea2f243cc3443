/** A program that knows Triple-S and nothing of ours: reads data by their description alone, and gives them as a person would say them. */
import Papa from 'papaparse'
import { readXml } from './triple-s-rules.ts'

type Element = ReturnType<typeof readXml>

/** What a variable says of a person; of `multiple` the labels that were chosen, of `logical` whether, and nothing where it is blank. */
export type Said = string | number | boolean | readonly string[] | undefined

/**
 * Read the data of a description.
 *
 * @throws where a field is not where it is said to be, or is not as it is said to be
 */
export function readTripleS(description: string, data: string): Record<string, Said>[] {
  const record = within(within(readXml(description), 'survey'), 'record')
  if (record.attributes.format !== 'csv') throw new Error('only comma-separated data are read')
  const { data: lines } = Papa.parse<string[]>(data, { skipEmptyLines: true })
  const rows = lines.slice(Number(record.attributes.skip ?? 0))
  return rows.map((fields) =>
    Object.fromEntries(
      record.children.map((variable) => [within(variable, 'name').text, saidIn(variable, fields)]),
    ),
  )
}

function saidIn(variable: Element, fields: readonly string[]): Said {
  const name = within(variable, 'name').text
  const field = fields[Number(within(variable, 'position').attributes.start) - 1]
  if (field === undefined) throw new Error(`${name} has no field`)
  if (field === '') return undefined
  const wrong = () => new Error(`${name} cannot hold «${field}»`)
  switch (variable.attributes.type) {
    case 'single': {
      const label = labels(variable).get(field)
      if (label === undefined) throw wrong()
      return label
    }
    case 'multiple': {
      if (!/^[01]+$/.test(field)) throw wrong()
      const known = labels(variable)
      if (Math.max(...[...known.keys()].map(Number)) !== field.length) throw wrong()
      return [...field].flatMap((bit, place) => (bit === '1' ? [known.get(String(place + 1)) ?? '?'] : []))
    }
    case 'quantity': {
      const { from, to } = within(within(variable, 'values'), 'range').attributes
      if (!(Number(field) >= Number(from) && Number(field) <= Number(to))) throw wrong()
      return Number(field)
    }
    case 'character':
      if (field.length > Number(within(variable, 'size').text)) throw wrong()
      return field
    case 'logical':
      if (field !== '0' && field !== '1') throw wrong()
      return field === '1'
    case 'date': {
      const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(field) ?? []
      if (day === undefined) throw wrong()
      return `${year}-${month}-${day}`
    }
    default:
      throw new Error(`${name} is of no type that is known`)
  }
}

function labels(variable: Element): Map<string, string> {
  const values = within(variable, 'values').children.filter(({ name }) => name === 'value')
  return new Map(values.map(({ attributes, text }) => [attributes.code ?? '', text]))
}

function within(element: Element, name: string): Element {
  const found = element.children.find((one) => one.name === name)
  if (!found) throw new Error(`<${element.name}> has no <${name}>`)
  return found
}
