/** Keeping what is typed about one call in step with what is kept of it: sent at once, one after the other, and never lost on the way. */
import { useEffect, useState } from 'preact/hooks'
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

interface Held {
  typed: Typed
  kept: CallbackState
  busy: boolean
  /** How the last try ended that failed. */
  why: Standing
}

/** By call: whatever else the reader chooses meanwhile, and whatever does not arrive, takes no word away. */
const memory = new Map<string, Held>()

function heldOf(asked: AskedCallback): Held {
  const key = `${asked.response} ${asked.question}`
  const held = memory.get(key) ?? { typed: typedOf(asked), kept: asked, busy: false, why: 'idle' }
  memory.set(key, held)
  return held
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
  const [held] = useState(() => heldOf(asked))
  const [typed, setTyped] = useState(held.typed)
  const [standing, setStanding] = useState<Standing>(changesOf(held.typed, held.kept) ? held.why : 'idle')

  // What somebody else noted comes in where nothing here is waiting to be kept.
  useEffect(() => {
    if (!held.busy) adopt(asked)
  }, [asked])

  function put(next: Typed): void {
    held.typed = next
    setTyped(next)
  }

  function adopt(now: CallbackState): void {
    put(adopted(held.typed, held.kept, now))
    held.kept = now
  }

  async function send(): Promise<void> {
    if (held.busy) return
    held.busy = true
    const { response, question } = asked
    for (;;) {
      const changes = changesOf(held.typed, held.kept)
      if (!changes) break
      setStanding('saving')
      const outcome = await keepCallback(survey, { wave, response, question, ...changes })
      if (!outcome.ok) {
        held.busy = false
        held.why = outcome.why
        setStanding(outcome.why)
        if (outcome.why === 'newer') refresh()
        return
      }
      // What was sent is kept now, and what was typed since is not.
      held.kept = { ...held.kept, ...sentOf(outcome.state, changes) }
      adopt(outcome.state)
      setStanding('saved')
    }
    held.busy = false
    refresh()
  }

  return {
    typed,
    standing,
    type: (change) => put({ ...held.typed, ...change }),
    keep(change = {}) {
      put({ ...held.typed, ...change })
      if (changesOf(held.typed, held.kept)) send()
      else if (standing !== 'saved') setStanding('idle')
    },
    giveUp() {
      put(typedOf(held.kept))
      setStanding('idle')
    },
  }
}
