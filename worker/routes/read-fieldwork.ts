/** Reading how a wave stands in the field, in counts and rates; of an anonymous one nobody is joined to a link. */
import { askedOfAll } from '#engine/fieldwork/asked-of-all.ts'
import { countsOf } from '#engine/fieldwork/counts.ts'
import { partsBy, withRates } from '#engine/fieldwork/parts.ts'
import { unjoinedParts } from '#engine/fieldwork/unjoined-parts.ts'
import type { Survey } from '#engine/model.ts'
import type { MailCount } from '../store/fieldwork-store.ts'
import type { Store, Wave } from '../store/store.ts'

/**
 * Read the parts of a wave's recipients.
 *
 * @param survey with the promise that holds for the wave
 */
export function partsOfWave(store: Store, survey: Survey, wave: Wave, closed: boolean) {
  return survey.promise === 'anonymous' ? unjoined(store, survey, wave, closed) : joined(store, survey, wave)
}

/** Mails that went out, or were given to the owner's mailer. */
export function gone(mails: readonly MailCount[], kinds: RegExp): MailCount[] {
  return mails.filter(({ kind, state }) => kinds.test(kind) && (state === 'sent' || state === 'handed'))
}

/** Each recipient is joined to their link. */
async function joined(store: Store, survey: Survey, { wave }: Wave) {
  const groups = await store.standingGroups(survey.id, wave, askedOfAll(survey))
  const answers = await store.answerCounts(survey.id, wave, 'all')
  const whole = withRates(countsOf(groups))
  const total = (linked: boolean) =>
    answers.reduce((sum, answer) => sum + (answer.linked === linked ? answer.count : 0), 0)
  return {
    whole,
    roles: partsBy(groups, ({ role }) => role, survey.roles).map(([role, part]) => ({
      roles: [role],
      ...part,
    })),
    languages: partsBy(groups, ({ language }) => language, survey.languages).map(([language, part]) => ({
      language,
      ...part,
    })),
    apart: {
      open: total(false),
      otherLinks: Math.max(0, total(true) - whole.answered - whole.partial),
    },
    answered: answers.filter(({ linked }) => linked),
  }
}

/** Nobody is joined to a link, and what was answered is known as of the last fold alone. */
async function unjoined(store: Store, survey: Survey, { wave }: Wave, closed: boolean) {
  const groups = await store.standingGroups(survey.id, wave, {})
  const answers = await store.answerCounts(survey.id, wave, 'folded')
  const { declined, passedOn, spent } = await store.linkCounts(survey.id, wave)
  const byRole = new Map<string, number>()
  for (const { role, count } of answers) byRole.set(role, (byRole.get(role) ?? 0) + count)
  const all = answers.reduce((sum, { count }) => sum + count, 0)
  // How many links were used is known at once, and would tell a moment while answers still come.
  const known = closed ? Math.min(spent, all) : null
  const byLink = survey.links === 'required' ? all : known
  const parts = unjoinedParts(groups, survey.roles, { byRole, declined, passedOn, byLink })
  return { ...parts, languages: [], answered: answers }
}
