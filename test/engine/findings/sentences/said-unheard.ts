/** What is said of whom nobody heard, of what more answers would tell, and of how well a measure holds together. */
import { notYetSentence } from '#engine/findings/sentences/not-yet-sentence.ts'
import { reliabilitySentence } from '#engine/findings/sentences/reliability-sentences.ts'
import { boundsSentence, silentRangeSentence } from '#engine/findings/sentences/unheard-sentences.ts'
import { reliability } from './found-studies.ts'
import { contextIn } from './in-language.ts'
import { of, type Said } from './saying.ts'

export const unheardSaid: readonly Said[] = [
  ...[true, false].map((assumed) => ({
    about: `silent dissatisfied, by a rate ${assumed ? 'assumed' : 'measured'}`,
    say: of(silentRangeSentence)({
      listed: 120,
      dissatisfied: { low: 12, high: 45 },
      silent: { low: 3, high: 36 },
      assumed,
    }),
    holds: ['120', '12', '45', '3', '36'],
  })),
  {
    about: 'bounds without assumption',
    say: (language) => {
      const context = contextIn(language)
      const bounds = { item: 'refer', n: 23, invited: 60, low: -0.51, high: 0.72 }
      return boundsSentence(bounds, context.words.referral, language, context)
    },
    holds: ['−51', '72', '23', '60'],
  },
  ...(['distribution', 'reliability', 'correlations', 'drivers', 'accounts', 'pay'] as const).map((what) => ({
    about: `not yet: ${what}`,
    say: of(notYetSentence)({ what, item: 'care', n: 4, needs: 10 }),
    holds: ['Care', '4', '10'],
  })),
  ...(['good', 'rough', 'poor'] as const).map((verdict) => ({
    about: `reliability: ${verdict}`,
    say: (language: string) =>
      reliabilitySentence(
        { ...reliability, verdict, ...(verdict === 'poor' ? { omega: null } : {}) },
        'care',
        language,
        contextIn(language),
      ),
    holds: ['0.75', '0.63', '0.83', '60', 'Care'],
  })),
]
