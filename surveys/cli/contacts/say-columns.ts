/** Telling what the columns of a list were taken for, and what was left out. */
import type { ContactTarget } from '#engine/contacts/contact.ts'
import type { ContactList } from './contact-list.ts'

/** Say it, a line for each column, and one for those that nothing is read from. */
export function columnLines({ table: { header }, columns }: ContactList): string[] {
  const used = [...columns.targets].map(([place, target]) => [`«${header[place]}»`, words(target)] as const)
  const width = Math.max(0, ...used.map(([column]) => column.length))
  const hinted = columns.left.map(({ column, hint }) =>
    hint === undefined ? `«${column}»` : `«${column}» (did you mean «${hint}»?)`,
  )
  return [
    ...used.map(([column, target]) => `  ${column.padEnd(width)}  ${target}`),
    ...(hinted.length > 0 ? [`  left out: ${hinted.join(', ')}`] : []),
  ]
}

function words(target: ContactTarget): string {
  switch (target) {
    case 'email':
      return 'address'
    case 'first-name':
      return 'first name'
    case 'last-name':
      return 'last name'
    case 'zone':
      return 'time zone'
    case 'name':
    case 'role':
    case 'language':
      return target
    default:
      return target.replace('.', ' ')
  }
}
