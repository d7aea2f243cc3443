/** Which component shows which section; shows nothing by itself. */
import { Audit } from './Audit.tsx'
import type { SectionProps } from './at.ts'
import { CloseWave } from './CloseWave.tsx'
import { Fieldwork } from './Fieldwork.tsx'
import { InviteLater } from './InviteLater.tsx'
import { Keys } from './Keys.tsx'
import { Mails } from './Mails.tsx'
import type { Section } from './place.ts'
import { Words } from './Words.tsx'

export function SectionOf({ section, ...props }: SectionProps & { readonly section: Section }) {
  switch (section) {
    case 'fieldwork':
      return <Fieldwork {...props} />
    case 'invite':
      return <InviteLater {...props} />
    case 'mails':
      return <Mails {...props} />
    case 'words':
      return <Words {...props} />
    case 'close':
      return <CloseWave {...props} />
    case 'keys':
      return <Keys {...props} />
    case 'audit':
      return <Audit {...props} />
    default:
      return section satisfies never
  }
}
