/** How a survey stands with the service before anybody is written to; refuses a service that was deployed from other files. */
import { nearest } from '#engine/logic/nearest.ts'
import { isWave } from '#engine/logic/wave.ts'
import type {
  CheckBody,
  CheckResult,
  ContactsSalt,
  MailStanding,
  OwnedSurvey,
  OwnerIndex,
} from '#engine/wire-owner.ts'
import type { FoundSurvey } from '../find-survey.ts'
import { WrongCall } from '../run-command.ts'
import { get, post, type Service } from '../service.ts'
import { personOf } from './person-of.ts'

export interface Standing {
  readonly service: Service
  readonly found: FoundSurvey
  /** What the service knows of its waves. */
  readonly owned: Pick<OwnedSurvey, 'current' | 'waves'>
  readonly wave: string
  /** First day on which the wave is closed; `null` while nobody can tell. */
  readonly closesOn: string | null
  readonly closed: boolean
  /** As the service holds it: the promise of a wave that has begun does not grow weaker. */
  readonly promise: OwnedSurvey['promise']
  readonly mail: MailStanding
  /** Origin of the site that mails lead to. */
  readonly site: string
  readonly personOf: (normal: string) => string
  /** Ask the worker what becomes of persons; it writes nothing. */
  readonly check: (persons: readonly string[]) => Promise<CheckResult>
}

/**
 * Ask how a survey and its wave stand.
 *
 * @param wave the one that today belongs to, where none is named
 * @throws where the service knows no such survey, or knows another form of it
 */
export async function readStanding(
  service: Service,
  found: FoundSurvey,
  wave: string | undefined,
): Promise<Standing> {
  const { survey } = found
  if (wave !== undefined && !isWave(survey, wave))
    throw new WrongCall(`«${wave}» is no wave of ${survey.id}; waves are called like «${exampleOf(found)}».`)
  const index = await get<OwnerIndex>(service, '/api/owner')
  const owned = ownedOf(index, survey.id)
  refuseOther(found, owned)
  const { salt } = await get<ContactsSalt>(service, '/api/contacts/salt')
  const check = (persons: readonly string[]) => {
    const body: CheckBody = { wave: wave ?? owned.current, persons }
    return post<CheckResult>(service, `/api/contacts/${survey.id}/check`, body)
  }
  const { closesOn, closed, wave: current } = await check([])
  return {
    service,
    found,
    owned,
    wave: current,
    closesOn,
    closed,
    promise: owned.promise,
    mail: index.mail,
    site: index.site,
    personOf: (normal) => personOf(salt, normal),
    check,
  }
}

function ownedOf({ surveys, who }: OwnerIndex, id: string): OwnedSurvey {
  const owned = surveys.find(({ survey }) => survey === id)
  if (owned) return owned
  const known = surveys.map(({ survey }) => survey)
  const near = nearest(id, known)
  const hint = near === undefined ? '' : `; did you mean «${near}»?`
  throw new Error(
    `The service knows no survey «${id}» that is open to ${who} (there are: ${known.join(', ')})${hint || '.'} A new one has to be deployed first.`,
  )
}

/** Whoever is invited by one form of a survey must not be received by another. */
function refuseOther({ survey, sending }: FoundSurvey, owned: OwnedSurvey): void {
  const told = (list: readonly string[]) => list.join(', ') || 'none'
  const pairs = [
    ['keep', sending.keep, owned.keep],
    ['roles', told(survey.roles), told(owned.roles)],
    ['languages', told(survey.languages), told(owned.languages)],
    ['attributes', told(survey.attributes), told(owned.attributes)],
  ] as const
  const other = pairs.find(([, ours, theirs]) => ours !== theirs)
  if (!other) return
  const [what, ours, theirs] = other
  throw new Error(
    `${survey.id}.md says «${what}: ${ours}», and the service was deployed with «${theirs}»; deploy first, then invite.`,
  )
}

function exampleOf({ survey }: FoundSurvey): string {
  const examples = { yearly: '2026', 'half-yearly': '2026-H2', quarterly: '2026-Q4', monthly: '2026-11' }
  return survey.cadence === undefined ? 'all' : examples[survey.cadence]
}
