/** Saying how far two figures lie apart by what was judged of it; the texts are those of whoever compares. */
import { fill } from '../../logic/pipe.ts'
import type { Difference, Judged } from '../compared.ts'
import type { FindingWords } from './context.ts'
import { distanceOf, limitsApart, pointsApart } from './distance.ts'

/** A text for each verdict, with `{difference}`, `{low}` and `{high}`, `{than}` or `{above}`. */
interface JudgedTexts {
  readonly up: string
  readonly down: string
  readonly noLarger: string
  readonly tooFew: string
  /** Where no difference at all would be seen. */
  readonly farTooFew: string
}

/**
 * Say a difference by its verdict, as a distance.
 *
 * @param names what else the texts name
 * @example judgedSentence(gap, texts, { label: 'Care' }, 'en', words)
 * // 'Care: our people rate it 12 points higher than customers do, likely between 3 and 21.'
 */
export function judgedSentence(
  judged: Difference & Judged,
  texts: JudgedTexts,
  names: Readonly<Record<string, string>>,
  language: string,
  words: FindingWords,
): string {
  const { unit, verdict } = judged
  const apart = (value: number) => pointsApart(value, unit, language, words)
  switch (verdict.says) {
    case 'up':
    case 'down': {
      const turned = distanceOf(judged)
      const difference = apart(turned.difference)
      return fill(texts[verdict.says], { ...names, difference, ...limitsApart(turned, unit, language) })
    }
    case 'no-larger':
      return fill(texts.noLarger, {
        ...names,
        than: apart(verdict.than),
        ...limitsApart(judged, unit, language),
      })
    case 'too-few':
      return verdict.above === undefined
        ? fill(texts.farTooFew, names)
        : fill(texts.tooFew, { ...names, above: apart(verdict.above) })
    default:
      return verdict satisfies never
  }
}
