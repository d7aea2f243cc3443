/** The options of a choice as bars, the most chosen first, or of an order, those put first most often before others, and the finding's sentence above them. */
import type { ChoiceFinding, Finding, RankFinding } from '#engine/findings/finding.ts'
import { sentence } from '#engine/findings/sentence.ts'
import { Chart } from './Chart.tsx'
import { endsOfQuestion, legendOf } from './ends.ts'
import { optionRows } from './plot.ts'
import { type Reading, say } from './reading.ts'
import { useSpoken } from './spoken.ts'
import type { QuestionView } from './view.ts'

interface Props {
  readonly question: QuestionView
  readonly reading: Reading
  readonly about: string
  readonly finding: ChoiceFinding | RankFinding
  readonly beside: Finding | undefined
}

export function OptionBars({ question, reading, about, finding, beside }: Props) {
  const spoken = useSpoken()
  const options = Object.fromEntries(
    Object.entries(question.options).map(([id, wording]) => [id, say(reading, wording)]),
  )
  return (
    <>
      <p class="said">{sentence(finding, spoken.language, { words: reading.words, options })}</p>
      {finding.options.length > 0 && <p class="legend">{legendOf(question, false, spoken)}</p>}
      <Chart
        about={about}
        rows={optionRows(finding, options, beside)}
        drawing="bar"
        reading={reading}
        telling="sentences"
        ends={endsOfQuestion(question, spoken)}
      />
    </>
  )
}
