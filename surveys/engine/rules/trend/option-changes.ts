/** Finding options that came or went in a way that moves the shares of the others; leaves rows of batteries alone. */
import type { LockedQuestion } from '../../lock/lock.ts'
import type { Change } from './change.ts'

/**
 * List options whose coming or going makes a question's shares incomparable.
 *
 * An option that is taken away sends its people elsewhere. One that is added takes people from the others where
 * options compete, that is in `choice`, `rank` and `choices` with a limit; where people may choose freely, each
 * option is a question of its own. Where an answer in one's own words was offered all along, a new option only names
 * what had been written there. The programme's lists live: what they gain is harmless in the same cases.
 *
 * @param roles roles that the survey still has
 */
export function optionChanges(
  id: string,
  before: LockedQuestion,
  now: LockedQuestion,
  roles: readonly string[],
): Change[] {
  const asked = roles.filter((role) => before.roles.includes(role) && now.roles.includes(role))
  const competing = now.type !== 'choices' || now.atMost !== undefined
  const openBefore = Object.hasOwn(before.options, 'other')
  const offered = ({ options }: LockedQuestion, role: string) =>
    Object.entries(options).flatMap(([option, item]) =>
      !item.retired && item.roles.includes(role) ? [option] : [],
    )
  const lost = new Set<string>()
  const gained = new Set<string>()
  for (const role of asked) {
    const was = offered(before, role)
    const is = offered(now, role)
    for (const option of was) if (!is.includes(option)) lost.add(option)
    for (const option of is) if (!was.includes(option)) gained.add(option)
  }
  const losses = [...lost].map((option) => ({
    message: Object.hasOwn(now.options, option)
      ? `«${id}» offered «${option}» to roles that it does not offer it to any more`
      : `«${id}» offered «${option}» and does no more; whoever chose it chooses something else now`,
    places: [`${id}.${option}`, `${id} rows`],
    about: `${id}.${option}`,
  }))
  if (!competing || openBefore) return losses
  const gains = [...gained].map((option) => ({
    message: `«${id}» now offers «${option}», which takes people from the other options`,
    places: [`${id}.${option}`, option === 'other' ? `${id} other` : `${id} rows`],
    about: `${id}.${option}`,
  }))
  return [...losses, ...gains]
}
