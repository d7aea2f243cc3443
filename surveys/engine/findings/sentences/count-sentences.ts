/** Saying what is only counted, or not shown at all; estimates nothing. */
import { fill } from '../../logic/pipe.ts'
import { fewestForFigure } from '../../privacy/thresholds.ts'
import type {
  CallbackFinding,
  SilentFinding,
  StoryFinding,
  TextFinding,
  WithheldFinding,
} from '../finding.ts'
import { count } from '../numbers.ts'
import type { PairsFinding } from '../study.ts'
import type { SentenceContext } from './context.ts'
import { nameOf } from './names.ts'

type Counted = TextFinding | StoryFinding | CallbackFinding | PairsFinding | SilentFinding | WithheldFinding

/**
 * Say how many did something, or why nothing is shown.
 *
 * @example countSentence({ kind: 'text', item: 'why', n: 3 }, 'en', { words }) // '3 wrote something.'
 */
export function countSentence(finding: Counted, language: string, context: SentenceContext): string {
  const { words } = context
  const written = (n: number) => count(n, language)
  switch (finding.kind) {
    case 'text':
    case 'callback':
      return fill(words[finding.kind], { n: written(finding.n) })
    case 'story': {
      const { n, told } = finding
      if (told === undefined) return fill(words.story, { n: written(n) })
      return fill(words['story-told'], { n: written(n), told: written(told) })
    }
    case 'pairs': {
      const wave = nameOf('waves', finding.wave, language, context)
      return fill(words.pairs, { n: written(finding.n), wave })
    }
    case 'silent':
      return fill(words.silent, { cannotSay: written(finding.cannotSay) })
    case 'withheld':
      return fill(words[finding.reason], { k: written(finding.fewest ?? fewestForFigure) })
    default:
      return finding satisfies never
  }
}
