/**
 * Made-up companies of which everything is known: customers with several people in several roles, how content each of
 * them is, how that drifts from wave to wave, and who answers. It asks nothing and counts nothing.
 */
import { choose, normal, type Random, randomFrom } from './random.ts'

/** What a company is drawn from; the spreads of contentment add up to a variance of 1. */
export interface Kind {
  readonly accounts: number
  /** People of one account: from 1 to this, each as likely. */
  readonly most: number
  /** Share of contentment's variance that people of the same account have in common. */
  readonly ofAccount: number
  /** Share that a person keeps from wave to wave, besides. */
  readonly ofPerson: number
  readonly roles: readonly { readonly role: string; readonly share: number; readonly lean: number }[]
  /** By how much contentment moves from each wave to the next. */
  readonly drift: number
  /** Share of those invited who answer, where contentment plays no part. */
  readonly answering: number
  /** By how much the content answer more readily: 0 for not at all, 1 for much. */
  readonly silence: number
}

export interface Person {
  readonly person: number
  readonly account: number
  readonly role: string
  /** What stays the same of how content somebody is: role, account and person. */
  readonly lasting: number
  readonly random: Random
}

export interface Company {
  readonly kind: Kind
  readonly people: readonly Person[]
}

/** Three roles, three people an account on average, two in five answer. */
export const usual: Kind = {
  accounts: 30,
  most: 5,
  ofAccount: 0.2,
  ofPerson: 0.4,
  roles: [
    { role: 'executive', share: 0.2, lean: 0.15 },
    { role: 'buyer', share: 0.3, lean: -0.1 },
    { role: 'user', share: 0.5, lean: 0 },
  ],
  drift: 0,
  answering: 0.4,
  silence: 0,
}

/**
 * Draw a company.
 *
 * @example makeCompany(7, usual).people.length // 85
 */
export function makeCompany(seed: number, kind: Kind): Company {
  const random = randomFrom(seed)
  const people: Person[] = []
  const roles = kind.roles.map((role) => [role, role.share] as const)
  for (let account = 0; account < kind.accounts; account++) {
    const shared = normal(random, Math.sqrt(kind.ofAccount))
    const size = 1 + Math.floor(random() * kind.most)
    for (let place = 0; place < size; place++) {
      const { role, lean } = choose(random, roles)
      const lasting = lean + shared + normal(random, Math.sqrt(kind.ofPerson))
      const own = randomFrom(Math.floor(random() * 4_294_967_296))
      people.push({ person: people.length, account, role, lasting, random: own })
    }
  }
  return { kind, people }
}

/** Somebody in one wave: how content they are, and whether they answer. */
export interface Asked extends Person {
  readonly content: number
  readonly answers: boolean
}

/**
 * Ask everybody once.
 *
 * @param wave from 0; to be asked in its order, because chance goes on from wave to wave
 */
export function askAll({ kind, people }: Company, wave: number): Asked[] {
  const { drift, ofAccount, ofPerson, answering, silence } = kind
  return people.map((person) => {
    const passing = normal(person.random, Math.sqrt(1 - ofAccount - ofPerson))
    const content = person.lasting + passing + drift * wave
    const odds = (answering / (1 - answering)) * Math.exp(silence * content)
    return { ...person, content, answers: person.random() < odds / (1 + odds) }
  })
}
