/** How a wave stands in the field. */
import type { SectionProps } from './at.ts'
import { SectionHead } from './SectionHead.tsx'

export function Fieldwork(_props: SectionProps) {
  return <SectionHead section="fieldwork" />
}
