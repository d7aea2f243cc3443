/** Saying how well sellers guess what customers answer; of all sellers together, never of one. */
import { fill } from '../../logic/pipe.ts'
import type { Calibration } from '../compared.ts'
import { count } from '../numbers.ts'
import type { ComparedContext } from './context.ts'
import { distanceOf, limitsApart, pointsApart } from './distance.ts'
import { joinSentences } from './join-sentences.ts'
import { nameOf } from './names.ts'

/**
 * Say whether sellers think it better or worse than it is, guess about right, or were too few to tell.
 *
 * @example calibrationSentence(calibration, 'en', context)
 * // 'Refer: sellers think it 15 points better than customers say, likely between 4 and 26. Answers: 12 of sellers, …'
 */
export function calibrationSentence(
  calibration: Calibration,
  language: string,
  context: ComparedContext,
): string {
  const { compared } = context
  const { guessed, given } = calibration
  const bases = { guessed: count(guessed.n, language), given: count(given.n, language) }
  const said = [verdictSentence(calibration, language, context), fill(compared['guessed-given'], bases)]
  return joinSentences(said, language)
}

function verdictSentence(calibration: Calibration, language: string, context: ComparedContext): string {
  const { compared, words } = context
  const { item, unit, verdict } = calibration
  const label = nameOf('items', item, language, context)
  const told = (apart: Pick<Calibration, 'difference' | 'low' | 'high'>) => ({
    label,
    difference: pointsApart(apart.difference, unit, language, words),
    ...limitsApart(apart, unit, language),
  })
  switch (verdict) {
    case 'better':
      return fill(compared['guess-better'], told(distanceOf(calibration)))
    case 'worse':
      return fill(compared['guess-worse'], told(distanceOf(calibration)))
    case 'about-right':
      return fill(compared['about-right'], told(calibration))
    case 'cannot-tell': {
      const { detectable, most = Infinity } = calibration
      if (detectable >= most) return fill(compared['guess-far-too-few'], { label })
      const above = pointsApart(detectable, unit, language, words)
      return fill(compared['cannot-tell'], { label, above })
    }
    default:
      return verdict satisfies never
  }
}
