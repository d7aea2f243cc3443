/** A check of leaders who read some values of an attribute: that it makes groups, that surveys have it, and that it shows something. */
import { nearest } from '../../logic/nearest.ts'
import type { Survey } from '../../model.ts'
import { namesRespondent, seller } from '../../privacy/one-person.ts'
import { firstGroup } from '../../privacy/told-attribute.ts'
import type { Leader, Only } from '../../programme.ts'
import type { Breach, Folder } from '../check.ts'

/**
 * Refuse a scope by what no survey has, by what names single people, and with rights that it cannot have; warn of one in
 * which nothing would ever be shown. Of `surveys: all`, one survey with the attribute is enough.
 *
 * @example checkLeaderScope(folder).map(({ message }) => message)
 */
export function checkLeaderScope({ programme, surveys }: Folder): readonly Breach[] {
  const { aboutPeople } = programme.programme
  return programme.leaders.flatMap((leader) => {
    const { email, only } = leader
    // What could not be read has been reported, and without surveys there is nothing to hold it against.
    if (!only || only.attribute === '') return []
    const at = programme.places.get(`leaders ${email} only`) ?? { at: 0, length: 1 }
    const breach = (message: string, suggestion?: string): Breach => ({
      rule: 'leader-scope',
      at,
      message,
      about: email,
      ...(suggestion === undefined ? {} : { suggestion }),
    })
    const read = surveys.map(({ survey }) => survey).filter((survey) => isRead(leader, survey))
    const wrong = personIn(only, aboutPeople) ?? rightIn(leader, only)
    if (wrong !== undefined) return [breach(wrong)]
    const lacking = read.filter(({ attributes }) => !attributes.includes(only.attribute))
    if (lacking.length > 0 && (leader.surveys !== 'all' || lacking.length === read.length)) {
      const known = [...new Set(lacking.flatMap(({ attributes }) => attributes))]
      const named = lacking.map(({ id }) => `«${id}»`).join(', ')
      const has = known.length === 0 ? 'none is known there' : `known: ${known.join(', ')}`
      return [
        breach(`«${only.attribute}» is no attribute of ${named} (${has})`, nearest(only.attribute, known)),
      ]
    }
    return unseen(leader, only, read).map((message) => ({ rule: 'unseen-scope', at, message, about: email }))
  })
}

function isRead({ surveys }: Leader, { id }: Survey): boolean {
  return surveys === 'all' || surveys.includes(id)
}

/** Say what is wrong where each value of the attribute stands for one person or company. */
function personIn({ attribute }: Only, aboutPeople: 'teams' | 'sellers'): string | undefined {
  if (attribute === seller && aboutPeople === 'teams')
    return 'results about single sellers are not shown here: «results about people: teams»; read by another attribute, such as the team'
  return namesRespondent(attribute)
    ? `each value of «${attribute}» is one person or company, of which no results are published; read by a group, such as a team or a region`
    : undefined
}

/** Say which right does not go with the scope. */
function rightIn({ rights }: Leader, { attribute }: Only): string | undefined {
  if (rights.includes('own'))
    return 'whoever owns runs the surveys for everybody: «own» and «only:» do not go together; take one of them out'
  const single = rights.filter((right) => right === 'comments' || right === 'callbacks')
  return attribute === seller && single.length > 0
    ? `by seller there are figures of enough people alone, and no words of single ones; take ${single.map((right) => `«${right}»`).join(' and ')} out`
    : undefined
}

/** Say which guarded surveys would never show anything: their figures are told by one attribute alone. */
function unseen({ surveys }: Leader, { attribute }: Only, read: readonly Survey[]): string[] {
  const having = read.filter(({ attributes }) => attributes.includes(attribute))
  const never = having.filter(
    ({ promise, attributes }) => promise !== 'named' && firstGroup(attributes) !== attribute,
  )
  if (surveys === 'all' && never.length < having.length) return []
  return never.map(({ id, promise, attributes }) => {
    const first = firstGroup(attributes)
    const by = first === undefined ? 'no attribute' : `its first attribute, «${first}», alone`
    return `«${id}» is ${promise} and tells figures by ${by}, so that nothing of it would ever be shown by «${attribute}»`
  })
}
