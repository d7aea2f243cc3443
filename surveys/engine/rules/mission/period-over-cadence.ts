/** A check that questions look back no further than the last wave; reads time out of words elsewhere. */
import type { Cadence } from '../../model.ts'
import type { ParsedSurvey } from '../../parse/parse-survey.ts'
import type { Breach, SurveyCheck } from '../check.ts'
import { breachIn, type Worded, wordedOf } from '../quality/worded.ts'
import { questionsOf } from '../quality/worded-questions.ts'
import { periodsIn } from './period-phrases.ts'

const monthsOf: Readonly<Record<Cadence, number>> = { yearly: 12, 'half-yearly': 6, quarterly: 3, monthly: 1 }

/** A few days more are no second wave: "the last 31 days" of a monthly survey. */
const tolerance = 0.05

/**
 * Find questions about a longer time than passes between two waves.
 *
 * Their periods overlap, so one bad month is counted in two waves and a change looks smaller and later than it was.
 * What is asked once a year may look back a year. A survey of one wave may ask about any time.
 *
 * @example longPeriods(worded)[0]?.suggestion // '{period}'
 */
export function longPeriods(worded: Worded): readonly Breach[] {
  const { cadence } = worded.survey
  if (!cadence) return []
  const questions = questionsOf(worded.survey, ({ type }) => type !== 'note')
  return worded.texts.flatMap((text) => {
    const question = questions.get(text.question ?? '')
    if (!question || !['question', 'row', 'help'].includes(text.kind)) return []
    const most = question.every === 'year' ? 12 : monthsOf[cadence]
    return periodsIn(text.text, worded.language).flatMap(({ index, said, months }) => {
      if (months <= most * (1 + tolerance)) return []
      const between =
        question.every === 'year'
          ? 'the twelve months after which it is asked again'
          : `the time between two ${cadence} waves`
      const message = `«${said}» is longer than ${between}, so the same events are counted twice`
      const suggestion = question.every === 'year' ? undefined : '{period}'
      return [
        breachIn(worded, 'period-over-cadence', text, { index, length: said.length }, message, suggestion),
      ]
    })
  })
}

/** Refuse questions that look back further than the last wave, and waves that outlast the time to the next. */
export const checkPeriodOverCadence: SurveyCheck = (parsed) => [
  ...longFieldwork(parsed),
  ...longPeriods(wordedOf(parsed)),
]

function longFieldwork({ survey, places }: ParsedSurvey): Breach[] {
  const { cadence, fieldworkDays } = survey
  if (!cadence || fieldworkDays === undefined || fieldworkDays <= monthsOf[cadence] * 31) return []
  const message = `a fieldwork of ${fieldworkDays} days is longer than the time between two ${cadence} waves, so the next begins before this one has closed; shorten it, or ask less often`
  return [
    {
      rule: 'period-over-cadence',
      at: places.get('fieldwork') ?? { at: 0, length: 1 },
      message,
      about: 'fieldwork',
    },
  ]
}
