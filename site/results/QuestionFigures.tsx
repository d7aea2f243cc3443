/** Everything that was found about one question, drawn as its type asks; a text is counted and never quoted. */
import type { Finding } from '#engine/findings/finding.ts'
import { sentence } from '#engine/findings/sentence.ts'
import type { SentenceContext } from '#engine/findings/sentences/context.ts'
import { Chart } from './Chart.tsx'
import { endsOfQuestion, legendOf } from './ends.ts'
import { OptionBars } from './OptionBars.tsx'
import { plotRow } from './plot.ts'
import type { Drawing } from './RowStrip.tsx'
import { findItem, type Reading, say } from './reading.ts'
import { HowAsked } from './sections/HowAsked.tsx'
import { useSpoken } from './spoken.ts'
import type { QuestionView } from './view.ts'

interface Props {
  readonly question: QuestionView
  readonly reading: Reading
  /** Its heading's, below the one that it stands under. */
  readonly level?: 3 | 4
}

export function QuestionFigures({ question, reading, level = 4 }: Props) {
  const Heading = `h${level}` as const
  const spoken = useSpoken()
  const found = question.items.map(({ item, label }) => ({
    item,
    name: label ? say(reading, label) : '',
    finding: findItem(reading.shown, item),
    beside: findItem(reading.beside, item),
  }))
  const title = say(reading, question.title)
  const present = found.filter(({ finding }) => finding)
  return (
    <article class="question">
      <Heading>{title}</Heading>
      {present.length === 0 ? <p class="said">{spoken.chrome['no-answers']}</p> : figures()}
      <HowAsked questions={[question]} reading={reading} about={title} />
    </article>
  )

  function figures() {
    const drawing = drawingOf(question)
    if (!drawing)
      return present.map(({ item, name, finding, beside }) => (
        <WithoutStrip key={item} {...{ question, reading, name, title, finding, beside }} />
      ))
    const scale = drawing === 'scale' ? question.scale : undefined
    const rows = present.map(({ item, name, finding, beside }) =>
      plotRow({ key: item, name }, finding, spoken, contextOf(question, reading), scale, beside),
    )
    const legend = legendOf(
      question,
      rows.some(({ histogram }) => histogram),
      spoken,
    )
    return (
      <>
        {rows.some(({ figure }) => figure) && <p class="legend">{legend}</p>}
        <Chart
          about={title}
          rows={rows}
          drawing={drawing}
          reading={reading}
          telling="sentences"
          ends={endsOfQuestion(question, spoken)}
        />
      </>
    )
  }
}

interface WithoutStripProps extends Props {
  readonly name: string
  readonly title: string
  readonly finding: Finding | undefined
  readonly beside: Finding | undefined
}

function WithoutStrip({ question, reading, name, title, finding, beside }: WithoutStripProps) {
  if (!finding) return null
  const about = name === '' ? title : name
  if (finding.kind === 'choice' || finding.kind === 'rank')
    return (
      <OptionBars question={question} reading={reading} about={about} finding={finding} beside={beside} />
    )
  return <p class="said">{sentence(finding, reading.language, { words: reading.words })}</p>
}

/** How the rows of a question are drawn; nothing where its answers are options or words. */
function drawingOf({ type }: QuestionView): Drawing | undefined {
  switch (type) {
    case 'referral':
    case 'comparison':
      return 'net'
    case 'agree':
    case 'frequency':
      return 'bar'
    case 'scale':
      return 'scale'
    case 'choice':
    case 'choices':
    case 'rank':
    case 'text':
    case 'story':
    case 'number':
    case 'callback':
    case 'note':
      return undefined
    default:
      return type satisfies never
  }
}

function contextOf({ type }: QuestionView, { words: own }: Reading): SentenceContext {
  return type === 'agree' || type === 'frequency' || type === 'scale' ? { words: own, type } : { words: own }
}
