/** Which column of a contact list answers what: by its name, or as its owner says; reads no row. */
import { nearest } from '../logic/nearest.ts'
import { type ContactField, type ContactTarget, type ContactTerms, contactFields } from './contact.ts'
import { folded } from './fold.ts'
import { fieldNamed } from './header-words.ts'

/** What the columns of a list were taken for. */
export interface ContactColumns {
  /** By the column's place from 0. */
  readonly targets: ReadonlyMap<number, ContactTarget>
  /** Columns that answer nothing here, with what may have been meant. */
  readonly left: readonly { readonly column: string; readonly hint?: ContactTarget }[]
  /** What no column answers, and must be answered. */
  readonly missing: readonly ('email' | 'role')[]
  /** What is wrong, in sentences without their full stops. */
  readonly mistakes: readonly string[]
}

/**
 * Tell what the columns of a list answer.
 *
 * Names count in six languages, attributes by their ids; both however they are written large, accented or hyphened. What is
 * only near an attribute's id is left out and told: a wrong guess would store what nobody meant to give.
 *
 * @param header names of the columns, in their order
 * @param said by column `email`, `name`, `first-name`, `last-name`, `role`, `language`, `zone`, `attribute.<id>`, or nothing
 *   (`null` or an empty text) to leave it out; goes before what the names say. A `Map` says it by the column's place from 0,
 *   where several may be called alike
 * @example readContactColumns({ roles: ['buyer'], languages: ['en'], attributes: ['team'] }, ['E-Mail', 'Team', 'Notes']).left // [{ column: 'Notes' }]
 */
export function readContactColumns(
  terms: ContactTerms,
  header: readonly string[],
  said: unknown = {},
): ContactColumns {
  const targets = new Map<number, ContactTarget>()
  const { chosen, mistakes } = readSaid(terms, header, said)
  const taken = new Set(chosen.values())
  for (const [place, column] of header.entries()) {
    const own = chosen.get(place)
    const target = own === undefined ? targetNamed(terms, column) : own
    if (!target || (own === undefined && taken.has(target))) continue
    const [other] = [...targets].find(([, before]) => before === target) ?? []
    if (other !== undefined)
      mistakes.push(`columns «${header[other]}» and «${column}» both give «${target}»; say which one does`)
    else targets.set(place, target)
  }
  halveName(targets)
  const answered = new Set(targets.values())
  const address = header.find((cell) => /\S@\S+\.\S/.test(cell))
  if (address !== undefined && !answered.has('email'))
    mistakes.push(`«${address}» stands where the name of a column belongs; put a row of names above the list`)
  const missing = [
    ...(answered.has('email') ? [] : ['email' as const]),
    ...(answered.has('role') || terms.roles.length === 1 ? [] : ['role' as const]),
  ]
  const left = header.flatMap((column, place) => {
    if (targets.has(place) || column.trim() === '') return []
    const hint = hintFor(terms, column, answered)
    return [hint === undefined || chosen.has(place) ? { column } : { column, hint }]
  })
  return { targets, left, missing, mistakes }
}

/** Read what the owner says about columns. */
function readSaid(terms: ContactTerms, header: readonly string[], said: unknown) {
  const chosen = new Map<number, ContactTarget | ''>()
  const mistakes: string[] = []
  if (typeof said !== 'object' || said === null || Array.isArray(said)) {
    mistakes.push('the map of columns must be an object, such as { "Mail address": "email" }')
    return { chosen, mistakes }
  }
  const entries: Iterable<[string | number, unknown]> = said instanceof Map ? said : Object.entries(said)
  for (const [at, meant] of entries) {
    const place = typeof at === 'number' ? at : placeOf(header, at)
    const column = header[place] ?? String(at)
    const target = meant === null || meant === '' ? '' : targetOf(terms, String(meant))
    if (place < 0) mistakes.push(`«${column}» is no column of the list${ask(nearest(column, header))}`)
    else if (target === undefined)
      mistakes.push(
        `column «${column}»: «${meant}» is nothing that a column can give${ask(nearest(String(meant), known(terms)))}`,
      )
    else chosen.set(place, target)
  }
  return { chosen, mistakes }
}

function placeOf(header: readonly string[], column: string): number {
  const exact = header.indexOf(column)
  return exact < 0 ? header.findIndex((name) => folded(name) === folded(column)) : exact
}

function targetOf({ attributes }: ContactTerms, meant: string): ContactTarget | undefined {
  const attribute = attributes.find((id) => meant === `attribute.${id}`)
  if (attribute !== undefined) return `attribute.${attribute}`
  return contactFields.find((field) => field === meant)
}

function targetNamed(terms: ContactTerms, column: string): ContactTarget | undefined {
  const name = folded(column)
  const attribute = terms.attributes.find((id) =>
    [id, `${id}s`, `attribute.${id}`].map(folded).includes(name),
  )
  return attribute === undefined ? fieldNamed(column) : `attribute.${attribute}`
}

/** «Name» beside a first name is the last one, as «Nom» beside «Prénom», and the other way round. */
function halveName(targets: Map<number, ContactTarget>): void {
  const placeOf = (field: ContactField) => [...targets].find(([, target]) => target === field)?.[0]
  const [whole, first, last] = [placeOf('name'), placeOf('first-name'), placeOf('last-name')]
  if (whole === undefined || (first === undefined) === (last === undefined)) return
  targets.set(whole, first === undefined ? 'first-name' : 'last-name')
}

function hintFor(
  { attributes }: ContactTerms,
  column: string,
  answered: ReadonlySet<ContactTarget>,
): ContactTarget | undefined {
  const near = nearest(
    column,
    attributes.filter((id) => !answered.has(`attribute.${id}`)),
  )
  return near === undefined ? undefined : `attribute.${near}`
}

function known({ attributes }: ContactTerms): string[] {
  return [...contactFields, ...attributes.map((id) => `attribute.${id}`)]
}

function ask(near: string | undefined): string {
  return near === undefined ? '' : `; did you mean «${near}»?`
}
