/** A check of targets beside the surveys that feed them: their wave, their team, and that each stands once. */
import { isWave } from '../../logic/wave.ts'
import type { Cadence, Survey } from '../../model.ts'
import type { Target } from '../../programme.ts'
import type { Breach, Folder } from '../check.ts'
import { feeds } from './unfed-target.ts'

const waveNames: Readonly<Record<Cadence, string>> = {
  yearly: '«2027»',
  'half-yearly': '«2027-H1» or «2027-H2»',
  quarterly: '«2027-Q1» to «2027-Q4»',
  monthly: '«2027-01» to «2027-12»',
}

/**
 * Refuse a target by a wave that never comes, of a team that no answer names, or that stands there before.
 *
 * A wave or a team need only be known to one of the surveys that feed the target. Steps on the way, with waves of
 * their own, are targets of their own. What no survey feeds is reported as that alone.
 *
 * @example checkTargetForm(folder).map(({ message }) => message)
 */
export function checkTargetForm({ programme, surveys }: Folder): readonly Breach[] {
  const { targets } = programme.programme
  const keys = targets.map(({ measure, item, team, by }) => JSON.stringify([measure, item, team, by]))
  return targets.flatMap((target, index) => {
    const { measure, team, by } = target
    const feeding = surveys.map(({ survey }) => survey).filter((survey) => feeds(survey, target))
    if (feeding.length === 0) return []
    const breach = (key: string, message: string): Breach => {
      const at =
        programme.places.get(`targets ${index}${key}`) ?? programme.places.get(`targets ${index}`) ?? noPlace
      return { rule: 'target-form', at, message, about: measure }
    }
    const names = feeding.map(({ id }) => `«${id}»`).join(', ')
    return [
      ...(by === undefined || feeding.some((survey) => isWave(survey, by))
        ? []
        : [breach(' by', `«by: ${by}» is no wave of ${names}; ${wavesOf(feeding)}`)]),
      ...(team === undefined || feeding.some(({ attributes }) => attributes.includes('team'))
        ? []
        : [
            breach(
              ' team',
              `no answer tells a team: ${names} ${feeding.length === 1 ? 'lacks' : 'lack'} the attribute «team»; add it there, or leave «team: ${team}» out`,
            ),
          ]),
      ...(keys.indexOf(keys[index] ?? '') < index
        ? [breach('', `this target stands here twice, ${said(target)}; leave one out`)]
        : []),
    ]
  })
}

const noPlace = { at: 0, length: 1 }

function wavesOf(surveys: readonly Survey[]): string {
  const known = new Set(surveys.map(({ cadence }) => (cadence ? waveNames[cadence] : '«all», the only one')))
  return `write ${[...known].join(', or ')}`
}

function said({ measure, item, team, by }: Target): string {
  const parts = [measure, item, team && `team ${team}`, by && `by ${by}`]
  return `«${parts.filter((part) => part !== undefined).join(', ')}»`
}
