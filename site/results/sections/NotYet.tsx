/** One line on what needs more answers; blames nobody for their number. */
import type { NotYet as Missing } from '#engine/findings/compared.ts'
import { listOf } from '#engine/findings/sentences/names.ts'
import { fill } from '#engine/logic/pipe.ts'
import { isolated } from '#engine/words/languages.ts'
import { nameOfItem } from '../naming.ts'
import type { Reading } from '../reading.ts'

export function NotYet({ reading }: { readonly reading: Reading }) {
  const { chrome, compared, language } = reading
  const missing = compared?.notYet ?? []
  if (missing.length === 0) return null
  const list = listOf(missing.map(said), language)
  return <p class="not-yet">{fill(chrome.parts['not-yet'], { list })}</p>

  function said({ what, item, n, needs }: Missing): string {
    const name = nameOfItem(item, reading)
    const told = { what: `${name} · ${reading.context.compared[what]}` }
    return fill(chrome.parts[what === 'accounts' ? 'of-accounts' : 'of-answers'], {
      ...isolated(told, language),
      n,
      needs,
    })
  }
}
