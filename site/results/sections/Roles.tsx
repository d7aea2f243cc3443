/** Headlines by role on one scale, groups that are worth a look, and every measure by role as a matrix on demand. */
import { breakdownSentences } from '#engine/findings/sentences/look-sentences.ts'
import { cutFamily } from '#engine/tally/cuts.ts'
import { Matrix } from '../charts/Matrix.tsx'
import { matrixOf } from '../matrix-of.ts'
import { nameOfItem } from '../naming.ts'
import { RoleByRole } from '../RoleByRole.tsx'
import { RoleNames } from '../RoleNames.tsx'
import type { Reading } from '../reading.ts'
import { Section } from './Section.tsx'

export function Roles({ reading }: { readonly reading: Reading }) {
  const { chrome, compared, view, language, context, all } = reading
  const groups = all.filter(({ cut }) => cut !== reading.base)
  if (groups.length === 0) return null
  const worth = (compared?.breakdowns ?? []).filter(({ looks }) => looks.some((look) => look.worth))
  const { heads, rows } = matrixOf(reading)
  return (
    <Section title={chrome['by-role']} reading={reading}>
      <RoleNames view={view} />
      <div class="side-by-side">
        {view.headlines.map((headline) => (
          <RoleByRole key={headline.item} headline={headline} reading={reading} />
        ))}
      </div>
      {compared && (
        <>
          <h3>{chrome.parts.worth}</h3>
          {worth.length === 0 && <p class="said">{chrome.parts['none-worth']}</p>}
          <ul class="told">
            {worth.flatMap((breakdown) =>
              breakdownSentences(breakdown, language, context).map((said) => (
                <li key={`${breakdown.item} ${cutFamily(breakdown.family)} ${said}`}>
                  {nameOfItem(breakdown.item, reading)} · {said}
                </li>
              )),
            )}
          </ul>
        </>
      )}
      {rows.length > 0 && (
        <details class="more">
          <summary>{chrome.parts.matrix}</summary>
          <Matrix about={chrome.parts.matrix} heads={heads} rows={rows} reading={reading} />
        </details>
      )}
    </Section>
  )
}
