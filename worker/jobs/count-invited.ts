/** Counting who was invited, to be published beside the figures, so that no reader ever waits for it; asks for sums alone. */
import { askedOfAll } from '#engine/fieldwork/asked-of-all.ts'
import { type InvitedByCut, invitedByCut } from '#engine/fieldwork/invited-by-cut.ts'
import { invitedUnjoined } from '#engine/fieldwork/invited-unjoined.ts'
import type { WaveStage } from '#engine/privacy/release.ts'
import type { CutTallies } from '#engine/privacy/withheld.ts'
import type { Rules } from '../definitions.ts'
import type { Store, WaveStanding } from '../store/store.ts'
import { goesThroughList } from './goes-through-list.ts'

/**
 * Count the people who were invited to a wave, by cut, as its tallies stand.
 *
 * It costs as much as fieldwork: about as many rows as there are people on the list. So the number is counted with each
 * publication and kept in its snapshot; of a long list, which would be counted again with every answer, only once the
 * wave has closed.
 *
 * @param survey with the promise that was made when the wave began
 * @returns nothing where nobody is on a list, and while a long one is in the field
 */
export async function countInvited(
  store: Store,
  survey: Rules['survey'],
  standing: WaveStanding,
  stage: WaveStage,
  cuts: ReadonlyMap<string, CutTallies>,
): Promise<InvitedByCut | undefined> {
  if (!(await goesThroughList(store, survey.id, standing, stage))) return undefined
  const { wave } = standing
  const tallied = new Map([...cuts].map(([cut, { both }]) => [cut, both.responses]))
  if (survey.promise === 'anonymous') return unjoined(store, survey, wave, tallied)
  const groups = await store.standingGroups(survey.id, wave, askedOfAll(survey))
  return invitedByCut(survey, groups, tallied, survey.promise !== 'named')
}

/** What was answered by links is known by how many of them were used: an anonymous wave is published once it has closed. */
async function unjoined(
  store: Store,
  survey: Rules['survey'],
  wave: string,
  tallied: ReadonlyMap<string, number>,
): Promise<InvitedByCut> {
  const groups = await store.standingGroups(survey.id, wave, {})
  const answers = await store.answerCounts(survey.id, wave, 'folded')
  const { links, declined, passedOn, spent } = await store.linkCounts(survey.id, wave)
  const byRole = new Map<string, number>()
  for (const { role, count } of answers) byRole.set(role, (byRole.get(role) ?? 0) + count)
  const all = answers.reduce((sum, { count }) => sum + count, 0)
  const known = { byRole, declined, passedOn, byLink: Math.min(spent, all), held: links - passedOn }
  return invitedUnjoined(survey, groups, known, tallied)
}
