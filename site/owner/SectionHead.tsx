/** The heading of a section, which takes focus when somebody comes there, and what is still under way. */
import type { Section } from './place.ts'
import { words } from './words.ts'

interface Props {
  readonly section: Section
  readonly title?: string
  readonly busy?: boolean
}

export function SectionHead({ section, title = words.section[section], busy = false }: Props) {
  return (
    <>
      <h2 id={`at-${section}`} tabIndex={-1}>
        {title}
      </h2>
      <p role="status" class="hidden-visually">
        {busy ? words.refreshing : ''}
      </p>
    </>
  )
}
