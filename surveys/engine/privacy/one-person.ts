/** Which attributes name one person each, and so make no groups; knows attributes by their ids alone. */

const person =
  /^(?:(?:first|last|full)-?)?name$|^surname$|^e?-?mail(?:-address)?$|^(?:phone|mobile|telephone)$|^(?:birthday|birth-date|date-of-birth)$|^(?:employee|staff|personnel|person|user|customer)(?:-?(?:id|number|no))$|^account$/

/** The attribute that names who of the company looks after somebody: its figures are about one person. */
export const seller = 'seller'

/** Tell whether an attribute names the person who answers, or their company. */
export function namesRespondent(attribute: string): boolean {
  return person.test(attribute)
}
