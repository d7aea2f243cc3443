/** Keeping what is typed about one call in step with what is kept of it: sent at once, one after the other, and never lost on the way. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { AskedCallback, CallbackState } from '#engine/wire-comments.ts'
import { keepCallback, type NotKept } from './keep-callback.ts'
import { adopted, changesOf, sentOf, type Typed, typedOf } from './typed.ts'

export type Standing = 'idle' | 'saving' | 'saved' | NotKept

export interface KeptCallback {
  readonly typed: Typed
  readonly standing: Standing
  /** Change the fields; nothing is sent yet. */
  readonly type: (change: Partial<Typed>) => void
  /** Change the fields, if anything more is to be changed, and send what is not kept yet. */
  readonly keep: (change?: Partial<Typed>) => void
  /** Let go of what was typed where somebody else has noted something else. */
  readonly giveUp: () => void
}

/**
 * Follow one call.
 *
 * @param asked as it was fetched last, now and then anew
 * @param refresh fetch it anew
 */
export function useKept(
  survey: string,
  wave: string,
  asked: AskedCallback,
  refresh: () => void,
): KeptCallback {
  const [typed, setTyped] = useState(() => typedOf(asked))
  const [standing, setStanding] = useState<Standing>('idle')
  const latest = useRef(typed)
  const kept = useRef<CallbackState>(asked)
  const busy = useRef(false)

  // What somebody else noted comes in where nothing here is waiting to be kept.
  useEffect(() => {
    if (!busy.current) adopt(asked)
  }, [asked])

  function put(next: Typed): void {
    latest.current = next
    setTyped(next)
  }

  function adopt(now: CallbackState): void {
    put(adopted(latest.current, kept.current, now))
    kept.current = now
  }

  async function send(): Promise<void> {
    if (busy.current) return
    busy.current = true
    const { response, question } = asked
    for (;;) {
      const changes = changesOf(latest.current, kept.current)
      if (!changes) break
      setStanding('saving')
      const outcome = await keepCallback(survey, { wave, response, question, ...changes })
      if (!outcome.ok) {
        setStanding(outcome.why)
        busy.current = false
        if (outcome.why === 'newer') refresh()
        return
      }
      // What was sent is kept now, and what was typed since is not.
      kept.current = { ...kept.current, ...sentOf(outcome.state, changes) }
      adopt(outcome.state)
      setStanding('saved')
    }
    busy.current = false
    refresh()
  }

  return {
    typed,
    standing,
    type: (change) => put({ ...latest.current, ...change }),
    keep(change = {}) {
      put({ ...latest.current, ...change })
      if (changesOf(latest.current, kept.current)) send()
      else if (standing !== 'saved') setStanding('idle')
    },
    giveUp() {
      put(typedOf(kept.current))
      setStanding('idle')
    },
  }
}
