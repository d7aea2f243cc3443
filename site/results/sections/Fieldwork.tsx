/** How far those who answered stand for those who were invited: rates, reminders, the list, and weighting. */

import type { Finding } from '#engine/findings/finding.ts'
import { percent } from '#engine/findings/numbers.ts'
import { sentence } from '#engine/findings/sentence.ts'
import { answered } from '#engine/findings/sentences/answered.ts'
import { boundsSentence } from '#engine/findings/sentences/unheard-sentences.ts'
import type { FrameFinding } from '#engine/findings/study.ts'
import { MarkRows } from '../charts/MarkRows.tsx'
import { endsOfUnit } from '../charts/scale.ts'
import { nameOfCut } from '../names.ts'
import { nameOfItem } from '../naming.ts'
import type { Reading } from '../reading.ts'
import { Section } from './Section.tsx'

const kinds: ReadonlySet<Finding['kind']> = new Set<Finding['kind']>(['phases', 'frame', 'weighted'])

export function Fieldwork({ reading }: { readonly reading: Reading }) {
  const { chrome, compared, shown, language, context } = reading
  const told = shown.findings.filter(({ kind }) => kinds.has(kind))
  const rates = ratesOf(reading)
  const bounds = compared?.bounds ?? []
  const frame = shown.findings.find((finding): finding is FrameFinding => finding.kind === 'frame')
  if (told.length === 0 && rates.length === 0 && bounds.length === 0) return null
  return (
    <Section title={chrome.parts.fieldwork} reading={reading}>
      {rates.length > 0 && <MarkRows about={chrome.parts.answering} rows={rates} reading={reading} />}
      <ul class="told">
        {told.map((finding) => (
          <li key={`${finding.kind} ${finding.item}`}>{sentence(finding, language, context)}</li>
        ))}
        {bounds.map((one) => (
          <li key={`bounds ${one.item}`}>
            {boundsSentence(one, nameOfItem(one.item, reading), language, context)}
          </li>
        ))}
      </ul>
      {frame && <MarkRows about={chrome.parts.frame} rows={frameRows(frame, reading)} reading={reading} />}
    </Section>
  )
}

/** Of each group whose list is known, the share that answered. */
function ratesOf({ all, chrome, view, base, language, words }: Reading) {
  const invited = all.find(({ cut }) => cut === base)?.invited ?? {}
  return all.flatMap(({ cut, responses }) => {
    const listed = invited[cut]
    if (!listed || responses === undefined) return []
    return [
      {
        key: cut,
        name: nameOfCut(cut, view),
        marks: [
          { shape: 'dot', name: chrome.parts.answering, value: responses / listed, n: responses } as const,
        ],
        said: answered(responses, language, words, listed),
        ends: endsOfUnit.share,
        write: percent,
      },
    ]
  })
}

function frameRows({ groups }: FrameFinding, { chrome, view }: Reading) {
  const listed = groups.reduce((sum, group) => sum + group.listed, 0)
  const answered = groups.reduce((sum, group) => sum + group.answered, 0)
  return groups.map((group) => ({
    key: group.cut,
    name: nameOfCut(group.cut, view),
    marks: [
      {
        shape: 'dot',
        name: chrome.parts.answered,
        value: group.answered / answered,
        n: group.answered,
      } as const,
      { shape: 'square', name: chrome.parts.listed, value: group.listed / listed, n: group.listed } as const,
    ],
    said: '',
    ends: endsOfUnit.share,
    write: percent,
  }))
}
