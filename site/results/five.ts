/** The sentences that say what moved and what is not known; each in the careful form of its verdict. */

import { count } from '#engine/findings/numbers.ts'
import { sentence } from '#engine/findings/sentence.ts'
import { joinSentences } from '#engine/findings/sentences/join-sentences.ts'
import { listOf, setApart } from '#engine/findings/sentences/names.ts'
import { boundsSentence } from '#engine/findings/sentences/unheard-sentences.ts'
import type { TrendStep } from '#engine/findings/trended.ts'
import { fill } from '#engine/logic/pipe.ts'
import { plural } from '#engine/words/plural.ts'
import { nameOfItem } from './naming.ts'
import type { Reading } from './reading.ts'

/** Items that are named, beyond which a sentence is a table. */
const most = 4

/** Say which figures moved by more than chance explains, or why that cannot be said. */
export function movedSentences(reading: Reading): string {
  const { chrome, language, changes, cut, wave, first } = reading
  const { five } = chrome
  if (first) return five['first-wave']
  const headlines = changes?.cuts[cut] ?? []
  const items = stepsInto(reading)
  const since = changes?.wave ?? items[0]?.from
  if (since === undefined) {
    if (reading.compared === null) return chrome.problem.failed
    return wave?.closed === false ? five['still-open'] : five['nothing-before']
  }
  const all = [...headlines, ...items.filter(({ item }) => !headlines.some((one) => one.item === item))]
  const told = (['up', 'down'] as const).flatMap((way) => {
    const names = all
      .filter(({ verdict }) => verdict.says === way)
      .map(({ item }) => nameOfItem(item, reading))
    if (names.length === 0) return []
    const shown =
      names.length > most ? [...names.slice(0, most), fill(five.more, { n: names.length - most })] : names
    return [
      fill(five[way], {
        wave: setApart(since, language),
        items: listOf(
          shown.map((one) => setApart(one, language)),
          language,
        ),
      }),
    ]
  })
  if (told.length === 0) return fill(five['none-moved'], { wave: setApart(since, language) })
  return joinSentences(told, language)
}

/** While a wave is open, no step leads into it. */
function stepsInto({ compared }: Reading): TrendStep[] {
  return (compared?.trends ?? []).flatMap(({ stretches }) =>
    stretches.flatMap(({ steps }) => steps.filter(({ to }) => to === compared?.wave)),
  )
}

/** Say what these answers do not tell: how the silent think, and where the score would lie if they thought the worst. */
export function unknownSentences(reading: Reading): string {
  const { chrome, language, context, compared, shown, invited } = reading
  const { five } = chrome
  const silent =
    invited === undefined || shown.responses === undefined ? undefined : invited - shown.responses
  const said =
    silent === undefined || invited === undefined
      ? five['unknown-list']
      : silent === 0
        ? five['all-answered']
        : fill(plural(five.silent, silent, language), {
            n: count(silent, language),
            invited: count(invited, language),
          })
  const bounds = compared?.bounds[0]
  const phases = shown.findings.find((finding) => finding.kind === 'phases' && finding.warns)
  return joinSentences(
    [
      said,
      bounds ? boundsSentence(bounds, nameOfItem(bounds.item, reading), language, context) : '',
      phases ? sentence(phases, language, context) : '',
    ],
    language,
  )
}
