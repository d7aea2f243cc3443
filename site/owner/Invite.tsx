/** Inviting people from a list. */
import type { SectionProps } from './at.ts'
import { SectionHead } from './SectionHead.tsx'

export function Invite(_props: SectionProps) {
  return <SectionHead section="invite" />
}
