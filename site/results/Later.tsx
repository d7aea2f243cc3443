/** What comes after the figures: words, calls and promises. Their script is fetched once the figures stand; fetches no word itself. */
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { SectionsProps } from './Sections.tsx'

export function Later(props: SectionsProps) {
  const [shown, show] = useState<{ readonly Sections: ComponentType<SectionsProps> }>()
  useEffect(() => {
    import('./Sections.tsx').then(show, () => undefined)
  }, [])
  return shown ? <shown.Sections {...props} /> : null
}
