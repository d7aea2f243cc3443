/** The section for inviting, fetched when somebody opens it: reading lists takes more code than all the rest. */
import { useEffect, useState } from 'preact/hooks'
import type { SectionProps } from './at.ts'
import { Waiting } from './Waiting.tsx'

type Invite = typeof import('./Invite.tsx')['Invite']

export function InviteLater(props: SectionProps) {
  const [fetched, setFetched] = useState<{ readonly Invite: Invite }>()
  const [failed, setFailed] = useState(false)
  function load(): void {
    setFailed(false)
    import('./Invite.tsx').then(setFetched, () => setFailed(true))
  }
  useEffect(load, [])
  if (fetched) return <fetched.Invite {...props} />
  return <Waiting failure={failed ? { ok: false, trouble: 'failed' } : undefined} retry={load} />
}
