/** What a head of sales reads in ten seconds: the headlines with how sure they are, what moved, and what is not known. */

import type { Finding } from '#engine/findings/finding.ts'
import { percent } from '#engine/findings/numbers.ts'
import { sentence } from '#engine/findings/sentence.ts'
import { clusteredSentence } from '#engine/findings/sentences/account-sentences.ts'
import { joinSentences } from '#engine/findings/sentences/join-sentences.ts'
import { Axis } from './Axis.tsx'
import { endsOfHeadline } from './ends.ts'
import { shareEnds } from './figure.ts'
import { movedSentences, unknownSentences } from './five.ts'
import { headlineContext, movedSentence } from './headline-words.ts'
import { plotRow } from './plot.ts'
import { questionsOf } from './questions-of.ts'
import { RowStrip } from './RowStrip.tsx'
import { findHeadline, type Reading } from './reading.ts'
import { HowAsked } from './sections/HowAsked.tsx'
import type { HeadlineView } from './view.ts'

export function Five({ reading, few }: { readonly reading: Reading; readonly few: boolean }) {
  const { chrome, view, role } = reading
  const headlines = view.headlines.filter(({ roles }) => role === undefined || roles.includes(role))
  const { five } = chrome
  return (
    <section class="five">
      <h2 class="hidden-visually">{chrome['at-a-glance']}</h2>
      <ol>
        {headlines.map((headline) => (
          <Lead key={headline.item} headline={headline} reading={reading} />
        ))}
        {!few && <Fans reading={reading} />}
        <li>
          <h3>{five.moved}</h3>
          <p>{movedSentences(reading)}</p>
        </li>
        <li>
          <h3>{five.unknown}</h3>
          <p>{unknownSentences(reading)}</p>
        </li>
      </ol>
      <HowAsked
        questions={questionsOf(
          view,
          headlines.map(({ item }) => item),
        )}
        reading={reading}
        about={chrome['at-a-glance']}
      />
    </section>
  )
}

function Lead({ headline, reading }: { readonly headline: HeadlineView; readonly reading: Reading }) {
  const { language, view } = reading
  const finding = findHeadline(reading.shown, headline)
  const beside = findHeadline(reading.beside, headline)
  const words = headlineContext(view, headline, reading)
  const [plain, fine] = withoutAccounts(finding, reading)
  const row = plotRow({ key: headline.item, name: headline.name }, plain, reading, words, undefined, beside)
  const { figure, said } = row
  return (
    <li class="lead">
      <h3>{headline.name}</h3>
      {figure && (
        <b class="big" aria-hidden="true">
          {figure.write(figure.value, language)}
        </b>
      )}
      <div class="lead-said">
        <p>{joinSentences([said, movedSentence(headline, reading)], language)}</p>
        {figure && (
          <>
            <RowStrip
              row={row}
              figure={figure}
              drawing={headline.kind === 'index' ? 'dot' : 'net'}
              about={headline.name}
            />
            <Axis ends={endsOfHeadline(headline, figure, reading)} />
          </>
        )}
        {fine !== '' && <p class="fine">{fine}</p>}
      </div>
    </li>
  )
}

/** How accounts widen an interval is for who asks how sure it is: it stands below the figure, and not in its sentence. */
function withoutAccounts(
  finding: Finding | undefined,
  { language, words }: Reading,
): [finding: Finding | undefined, fine: string] {
  if (!finding || !('clustered' in finding) || !finding.clustered) return [finding, '']
  const { clustered, ...plain } = finding
  return [plain, clusteredSentence(clustered, language, words)]
}

/** Raving fans are no question's figure, and are told where enough answered all that it takes. */
function Fans({ reading }: { readonly reading: Reading }) {
  const { language, context, shown } = reading
  const fans = shown.findings.find((finding) => finding.kind === 'fans')
  if (fans?.kind !== 'fans') return null
  const figure = {
    value: fans.share,
    low: fans.low,
    high: fans.high,
    n: fans.n,
    ends: shareEnds,
    write: percent,
  }
  const name = context.words.fans
  return (
    <li class="lead">
      <h3>{name}</h3>
      <b class="big" aria-hidden="true">
        {percent(fans.share, language)}
      </b>
      <div class="lead-said">
        <p>{sentence(fans, language, { words: context.words })}</p>
        <RowStrip
          row={{ key: 'fans', name, small: false, said: '' }}
          figure={figure}
          drawing="dot"
          about={name}
        />
        <Axis ends={[0, 1].map((end) => percent(end, language))} />
      </div>
    </li>
  )
}
