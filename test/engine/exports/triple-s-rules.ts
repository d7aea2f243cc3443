/**
 * The rules of Triple-S that a file of ours must keep, written down from what the standard says of its elements, and a
 * reader that holds a description and its data against them; reads no more XML than such descriptions are made of.
 */

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** What may stand in an element, in this order; `?` at most once, `*` any number, else exactly once. */
const contents: Readonly<Record<string, readonly string[]>> = {
  sss: ['date?', 'time?', 'origin?', 'user?', 'survey'],
  survey: ['name?', 'title?', 'record'],
  record: ['variable*'],
  variable: ['name', 'label', 'position', 'size?', 'values?'],
  values: ['range?', 'value*'],
}

const attributesOf: Readonly<Record<string, readonly string[]>> = {
  sss: ['version'],
  record: ['ident', 'href', 'format', 'skip'],
  variable: ['ident', 'type'],
  position: ['start'],
  range: ['from', 'to'],
  value: ['code'],
}

/** Read elements and texts. */
export function readXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const body = xml.replace(/^<\?xml version="1.0" encoding="UTF-8"\?>/, '')
  for (const [, close, name, attributes = '', empty, text = ''] of body.matchAll(
    /<(\/?)([a-z]+)((?:\s[a-z]+="[^"<]*")*)(\/?)>|([^<]+)/g,
  )) {
    const current = open.at(-1) ?? root
    if (name === undefined) current.text += plain(text)
    else if (close) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`)
    } else {
      const pairs = [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        plain(value),
      ])
      const element: Element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' }
      current.children.push(element)
      if (!empty) open.push(element)
    }
  }
  if (open.length !== 1) throw new Error('an element is never closed')
  return root.children[0] ?? root
}

function plain(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`«${text}» holds what is no entity`)
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

const child = (element: Element, name: string) => element.children.find((one) => one.name === name)

/** List what is wrong with a description. */
export function wrongIn(description: string): string[] {
  const wrong: string[] = []
  const sss = readXml(description)
  walk(sss, wrong)
  if (sss.attributes.version !== '3.0') wrong.push('the version is not 3.0')
  const variables = variablesOf(description)
  const names = variables.map((variable) => child(variable, 'name')?.text.toLowerCase())
  if (new Set(names).size < names.length) wrong.push('two variables have one name')
  for (const [place, variable] of variables.entries()) wrong.push(...wrongVariable(variable, place + 1))
  return wrong
}

/** List the variables of a description. */
export function variablesOf(description: string): Element[] {
  const survey = child(readXml(description), 'survey')
  return (survey && child(survey, 'record')?.children) ?? []
}

function walk(element: Element, wrong: string[]): void {
  const { name, attributes, children } = element
  const allowed = contents[name] ?? []
  let rest = children.map((one) => one.name)
  for (const rule of allowed) {
    const wanted = rule.replace(/[?*]$/, '')
    const most = rule.endsWith('*') ? Number.POSITIVE_INFINITY : 1
    let found = 0
    while (rest[0] === wanted && found < most) {
      rest = rest.slice(1)
      found++
    }
    if (found === 0 && rule === wanted) wrong.push(`<${name}> has no <${wanted}>`)
  }
  if (rest.length > 0) wrong.push(`<${name}> has <${rest[0]}> where none belongs`)
  const known = attributesOf[name] ?? []
  if (Object.keys(attributes).join() !== known.join()) wrong.push(`<${name}> has ${Object.keys(attributes)}`)
  if (allowed.length > 0 && element.text.trim() !== '') wrong.push(`<${name}> has text beside elements`)
  for (const one of children) walk(one, wrong)
}

function wrongVariable(variable: Element, place: number): string[] {
  const { ident, type = '' } = variable.attributes
  const name = child(variable, 'name')?.text ?? ''
  const values = child(variable, 'values')
  const codes = (values?.children ?? []).flatMap(({ name: is, attributes }) =>
    is === 'value' ? [attributes.code ?? ''] : [],
  )
  const coded = type === 'single' || type === 'multiple'
  const range = values && child(values, 'range')?.attributes
  const checks: [boolean, string][] = [
    [ident === String(place), 'its ident is not its place'],
    [child(variable, 'position')?.attributes.start === String(place), 'its position is not its field'],
    [/^[A-Za-z][A-Za-z0-9_]*$/.test(name), 'its name holds more than letters, digits and underscores'],
    [/^(?:single|multiple|quantity|character|logical|date)$/.test(type), 'there is no such type'],
    [(type === 'character') === (child(variable, 'size') !== undefined), 'size belongs to characters alone'],
    [(coded || type === 'quantity') === (values !== undefined), 'values belong to codes and quantities'],
    [!coded || (codes.length > 0 && codes.every((code) => /^[1-9]\d*$/.test(code))), 'codes begin with 1'],
    [new Set(codes).size === codes.length, 'a code stands there twice'],
    [(type === 'quantity') === (range !== undefined), 'a range belongs to quantities alone'],
    [type !== 'quantity' || Number(range?.from) < Number(range?.to), 'its range is empty'],
  ]
  return checks.flatMap(([right, said]) => (right ? [] : [`${name}: ${said}`]))
}

/** List what is wrong with one field of the data, by the variable that it belongs to. */
export function wrongField(variable: Element, field: string): string[] {
  if (field === '') return []
  const values = child(variable, 'values')?.children ?? []
  const codes = values.flatMap(({ name, attributes }) => (name === 'value' ? [attributes.code] : []))
  const range = values.find(({ name }) => name === 'range')?.attributes
  const decimals = (number: string | undefined) => number?.split('.')[1]?.length ?? 0
  const fits: Readonly<Record<string, () => boolean>> = {
    single: () => codes.includes(field),
    multiple: () => new RegExp(`^[01]{${codes.length}}$`).test(field),
    quantity: () =>
      /^-?\d+(?:\.\d+)?$/.test(field) &&
      Number(field) >= Number(range?.from) &&
      Number(field) <= Number(range?.to) &&
      decimals(field) <= decimals(range?.to),
    character: () => field.length <= Number(child(variable, 'size')?.text),
    logical: () => field === '0' || field === '1',
    date: () => /^\d{8}$/.test(field),
  }
  return fits[variable.attributes.type ?? '']?.() ? [] : [`${child(variable, 'name')?.text}: «${field}»`]
}
