/** What is said of a figure beside the wave before, and of a group beside the others. */
import type { JudgedChange, Look } from '#engine/findings/compared.ts'
import { changeSentence } from '#engine/findings/sentences/change-sentence.ts'
import { breakdownSentences, lookSentence } from '#engine/findings/sentences/look-sentences.ts'
import { contextIn } from './in-language.ts'
import { difference, farTooFew, level, lower, noLarger, of, type Said, tooFew } from './saying.ts'

export const change: JudgedChange = {
  ...difference,
  item: 'refer',
  before: { n: 40, value: 0.18 },
  after: { n: 46, value: 0.3 },
  adjusted: 0.02,
  verdict: { says: 'up' },
}
const paired = { pairs: 14, before: { n: 14, value: 0.18 }, after: { n: 14, value: 0.3 } }
const look: Look = {
  ...difference,
  cut: 'role=buyer',
  own: { n: 12, value: 0.1 },
  rest: { n: 40, value: 0.3 },
  adjusted: 0.03,
  worth: true,
}
const changed = of<JudgedChange>((one, language, context) =>
  changeSentence(one, '2026-H2', language, context),
)

export const changesSaid: readonly Said[] = [
  { about: 'up', say: changed(change), holds: ['12', '3', '21', '2026-H2', '40', '46'] },
  {
    about: 'down',
    say: changed({ ...change, ...lower, verdict: { says: 'down' }, pairs: 14 }),
    holds: ['12', '3', '21', '2026-H2', '40', '46', '14'],
  },
  { about: 'paired', say: changed({ ...change, ...paired }), holds: ['12', '3', '21', '2026-H2', '14'] },
  {
    about: 'no larger',
    say: changed({ ...change, ...level, verdict: noLarger }),
    holds: ['9', '−5', '2026-H2', '40', '46'],
  },
  { about: 'too few', say: changed({ ...change, verdict: tooFew }), holds: ['60', '2026-H2'] },
  { about: 'far too few', say: changed({ ...change, verdict: farTooFew }), holds: ['2026-H2'] },
  {
    about: 'share that moved less than a point',
    say: changed({ ...change, unit: 'share', difference: 0.004, low: 0.001, high: 0.007 }),
    holds: ['0.4', '0.1', '0.7', '2026-H2', '40', '46'],
  },
  {
    about: 'numbers that moved',
    say: changed({ ...change, unit: 'number', difference: 1.254, low: 0.5, high: 2 }),
    holds: ['1.25', '0.5', '2', '2026-H2', '40', '46'],
  },
  { about: 'a look above', say: of(lookSentence)(look), holds: ['Buyers', '12', '3', '21', '40'] },
  {
    about: 'a look below',
    say: of(lookSentence)({ ...look, ...lower }),
    holds: ['Buyers', '12', '3', '21', '40'],
  },
  {
    about: 'no look',
    say: of(lookSentence)({ ...look, ...level, worth: false }),
    holds: ['Buyers', '−5', '9', '12', '40'],
  },
  {
    about: 'a breakdown in which nothing stands out',
    say: (language) =>
      breakdownSentences(
        {
          item: 'refer',
          unit: 'score',
          family: 'region',
          omnibus: { chiSquare: 1.2, freedom: 2, p: 0.55 },
          looks: [],
        },
        language,
        contextIn(language),
      ).join(' '),
    holds: ['region'],
  },
  {
    about: 'a share that moved by next to nothing',
    say: changed({ ...change, unit: 'share', difference: 0.0004, low: 0.0001, high: 0.0007 }),
    holds: ['0.04', '0.01', '0.07', '2026-H2', '40', '46'],
  },
]
