/** The situations in which intervals are tried: how many are asked, how alike people of one account are, who keeps silent. */
import { type Kind, usual } from '../../worlds/company.ts'

export interface Situation {
  readonly name: string
  readonly kind: Kind
}

/** People of one account: three on average, or one where each account has one. */
const alone: Kind = { ...usual, most: 1, ofAccount: 0, drift: 0.2 }
const together: Kind = { ...usual, drift: 0.2 }

const sizes = [12, 25, 60, 150, 500]

export const situations: readonly Situation[] = [
  ...sizes.map((people) => ({
    name: `${people} customers with one person each`,
    kind: { ...alone, accounts: people },
  })),
  ...sizes.map((people) => ({
    name: `${people} people at customers with three each`,
    kind: { ...together, accounts: Math.round(people / 3) },
  })),
  {
    name: '150 people at customers with three each, who are much alike',
    kind: { ...together, accounts: 50, ofAccount: 0.4 },
  },
  {
    name: '60 customers with one person each, nearly all of them most content',
    kind: { ...alone, accounts: 60, roles: usual.roles.map((one) => ({ ...one, lean: 1.8 })) },
  },
  {
    name: '60 customers with one person each, of whom the content answer more readily',
    kind: { ...alone, accounts: 60, silence: 0.5 },
  },
]
