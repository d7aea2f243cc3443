/** The one door to saying a finding in words; never says a figure without its base and how sure it is. */
import type { Finding } from './finding.ts'
import { chosenSentences } from './sentences/chosen-sentences.ts'
import type { SentenceContext } from './sentences/context.ts'
import { countSentence } from './sentences/count-sentences.ts'
import { correlationSentences, driverSentences } from './sentences/driver-sentences.ts'
import { estimateSentences } from './sentences/estimate-sentences.ts'
import { frameSentences, phasesSentences } from './sentences/field-sentences.ts'
import { joinSentences } from './sentences/join-sentences.ts'
import { unreliableSentences } from './sentences/reliability-sentences.ts'
import { silenceSentences } from './sentences/silence-sentences.ts'
import { isSmall } from './small-base.ts'

/**
 * Say a finding in a few short, plain sentences.
 *
 * @param language a BCP 47 tag, for numbers and the forms that they ask for
 * @param context the words of that language, and how things are called
 * @example sentence(finding, 'en', { words: interfaceWords('en').finding, invited: 60 })
 * // 'Would refer: 30, likely between −2 and 56. 23 of 60 invited answered.'
 */
export function sentence(finding: Finding, language: string, context: SentenceContext): string {
  const small = isSmall(finding) ? [context.words.small] : []
  return joinSentences([...say(finding, language, context), ...small], language)
}

function say(finding: Finding, language: string, context: SentenceContext): string[] {
  switch (finding.kind) {
    case 'referral':
    case 'comparison':
    case 'rated':
    case 'number':
    case 'index':
    case 'fans':
    case 'weighted':
      return estimateSentences(finding, language, context)
    case 'choice':
    case 'rank':
      return chosenSentences(finding, language, context)
    case 'silence':
      return silenceSentences(finding, language, context)
    case 'unreliable':
      return unreliableSentences(finding, language, context)
    case 'drivers':
      return driverSentences(finding, language, context)
    case 'correlations':
      return correlationSentences(finding, language, context)
    case 'phases':
      return phasesSentences(finding, language, context)
    case 'frame':
      return frameSentences(finding, language, context)
    case 'text':
    case 'story':
    case 'callback':
    case 'pairs':
    case 'silent':
    case 'withheld':
      return [countSentence(finding, language, context)]
    default:
      return finding satisfies never
  }
}
