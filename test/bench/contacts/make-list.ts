/** A contact list as a company's system might export it, of any length; nobody in it exists. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

/** Rows that are written at a time. */
const lot = 5000
const roles = ['seller', 'manager', 'support', 'Seller', 'boss']
const teams = ['North', 'Gulf', 'Two\nhalves', '']

/** Write a list of so many people: every fifth names no role, and every hundredth stood above. */
export async function makeList(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path)
  file.write('\ufeffE-Mail;First name;Last name;Role;Language;Team;Notes\r\n')
  for (let start = 0; start < rows; start += lot) {
    const count = Math.min(lot, rows - start)
    const text = Array.from({ length: count }, (_, index) => rowOf(start + index)).join('')
    if (!file.write(text)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
}

function rowOf(number: number): string {
  const person = number % 100 === 99 ? number - 50 : number
  const cells = [
    `Person.${person}@firm${person % 5000}.example`,
    `Anna-${person}`,
    'Berg "the older"',
    roles[number % roles.length],
    'English',
    teams[number % teams.length],
    'to be asked again',
  ]
  return `${cells.map((cell) => `"${cell?.replaceAll('"', '""')}"`).join(';')}\r\n`
}
