/** What stands on the page beside the figures and goes with what was chosen: its other languages, files to take along; draws nothing. */
import type { ResultsBody } from '#engine/wire.ts'
import { type Choice, choiceQuery } from './address.ts'

/** Let links lead to what is shown here, and show those of files that this reader may take along. */
export function keepOutside(choice: Choice, { files }: ResultsBody): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a'))
    link.search = choiceQuery(choice)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('#files a')) {
    const file = files.find((address) => address.startsWith(link.pathname))
    const item = link.closest('li')
    if (item) item.hidden = !file
    if (file) link.href = `${file}&language=${link.hreflang}`
  }
  const part = document.getElementById('files')
  if (part) part.hidden = files.length === 0
}
