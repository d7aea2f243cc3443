/** One wave or group beside another that the reader chose, everything that both show; chooses none itself. */
import type { Survey } from '../model.ts'
import type { ChosenBeside } from '../wire-compared.ts'
import { breakBetween } from './break-between.ts'
import { breaksOf } from './breaks-of.ts'
import { changesOf } from './changes-of.ts'
import type { ComparedAsked, Lookup } from './compared-asked.ts'
import { disjointCuts } from './disjoint-cuts.ts'
import { figureOf } from './figure-of.ts'
import { itemsInFamilies } from './items-in-families.ts'

/**
 * Say why what the reader chose cannot stand beside, for whoever made the request; nothing where it can.
 *
 * @example whyNotBeside(survey, '2026-H2', 'role=buyer', { kind: 'cut', name: 'role=buyer' }) // '«role=buyer» is what …'
 */
export function whyNotBeside(
  survey: Pick<Survey, 'groups'>,
  wave: string,
  cut: string,
  chosen: { readonly kind: 'wave' | 'cut'; readonly name: string },
): string | undefined {
  const { kind, name } = chosen
  if (name === (kind === 'wave' ? wave : cut)) return `«${name}» is what it would be held against.`
  if (kind === 'wave' || disjointCuts(survey, cut, name)) return undefined
  return `Somebody may be both in «${cut}» and in «${name}», so how far the two lie apart cannot be judged; choose two groups that share nobody, such as two roles or two values of one attribute.`
}

/** Judge how far the two lie apart; `null` where nothing was chosen, or one of them shows nothing. */
export function chosenBeside(asked: ComparedAsked, lookup: Lookup): ChosenBeside | null {
  const { survey, wave, cut, chosen, waves } = asked
  if (!chosen) return null
  const { kind, name } = chosen
  const than = kind === 'wave' ? name : wave
  const [own, other] = [
    lookup({ survey: survey.id, wave, cut }),
    lookup({ survey: survey.id, wave: than, cut: kind === 'wave' ? cut : name }),
  ]
  if (!own || !other) return null
  const isBroken = (item: string) => breakBetween(than, wave, breaksOf(survey, item)) !== undefined
  const families = itemsInFamilies(survey)
  return {
    kind,
    name,
    open: waves.some((one) => [wave, than].includes(one.wave) && !one.closed),
    changes: families.flatMap((items) =>
      changesOf(
        other,
        own,
        items.filter((item) => !isBroken(item)),
        kind === 'wave' ? name : undefined,
      ),
    ),
    broken: families
      .flat()
      .filter(
        (item) => isBroken(item) && figureOf(own, item) !== undefined && figureOf(other, item) !== undefined,
      ),
  }
}
