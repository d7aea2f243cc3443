/** One figure, large: its number, its interval drawn, its base and its sentence; never the number alone. */
import type { Finding } from '#engine/findings/finding.ts'
import { joinSentences } from '#engine/findings/sentences/join-sentences.ts'
import { fill } from '#engine/logic/pipe.ts'
import { Axis } from './Axis.tsx'
import { endsOfHeadline } from './ends.ts'
import { interval, people } from './figure.ts'
import { headlineContext, movedSentence } from './headline-words.ts'
import { plotRow } from './plot.ts'
import { RowStrip } from './RowStrip.tsx'
import { findHeadline, type Reading, say } from './reading.ts'
import { useSpoken } from './spoken.ts'
import type { HeadlineView, ResultsView } from './view.ts'

interface Props {
  readonly view: ResultsView
  readonly headline: HeadlineView
  readonly reading: Reading
}

export function Headline({ view, headline, reading }: Props) {
  const spoken = useSpoken()
  const { language, chrome } = spoken
  const { name, kind, asks } = headline
  const finding = findHeadline(reading.shown, headline)
  const beside: Finding | undefined = findHeadline(reading.beside, headline)
  const row = plotRow(
    { key: headline.item, name },
    finding,
    spoken,
    headlineContext(view, headline, reading),
    undefined,
    beside,
  )
  const { figure, whole, said } = row
  return (
    <article class="headline">
      <h3>{name}</h3>
      <p class="asks">{asks ? say(reading, asks) : chrome['index-asks']}</p>
      {figure && (
        <>
          <p class="figure">
            <strong>{figure.write(figure.value, language)}</strong>{' '}
            <span>
              {interval(figure, spoken, 'likely-short')}
              <br />
              {people(figure.n, spoken)}
              {whole && (
                <>
                  {' · '}
                  {fill(chrome['everybody-is'], { value: whole.write(whole.value, language) })}
                </>
              )}
            </span>
          </p>
          <RowStrip row={row} figure={figure} drawing={kind === 'index' ? 'dot' : 'net'} about={name} />
          <Axis ends={endsOfHeadline(headline, figure, spoken)} />
        </>
      )}
      <p class={figure ? 'said' : 'said bare'}>
        {joinSentences([said, movedSentence(view, headline, reading)], language)}
      </p>
    </article>
  )
}
