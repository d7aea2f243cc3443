/** Sending what waits on this device, from this page and others of this site, as soon as there is a connection; nothing waits for a press once it was pressed. */
import { fill } from '#engine/logic/pipe.ts'
import type { Core, Outcome, Reply, Waiting } from '../respondent/core.ts'
import { find } from '../respondent/elements.ts'
import { mayPass } from '../respondent/send.ts'
import { sayAloud } from './aloud.ts'
import { failureText } from './failure-text.ts'
import { notice } from './notice.ts'
import { outdone } from './outdone.ts'
import { noteSent } from './sent-list.ts'
import type { CompanionWords } from './words.ts'

/** Milliseconds until the next try: longer each time, up to five minutes. */
const shortest = 5000
const longest = 300_000
/** Milliseconds after which whoever waits is told what they are waiting for. */
const slow = 8000

/** Begin to send what waits. */
export function outbox(core: Core, words: CompanionWords) {
  let wait = shortest
  let timer: ReturnType<typeof setTimeout> | undefined
  let slowly: ReturnType<typeof setTimeout> | undefined
  let underWay = false
  /** Moment before which we were asked not to try again, in milliseconds since 1970. */
  let earliest = 0
  /** What the device could not keep waits here, by place. */
  const unkept = new Map<string, Waiting>()

  addEventListener('online', () => void flush())
  document.addEventListener('visibilitychange', () => document.hidden || void flush())
  core.form.addEventListener('submit', () => {
    if (!core.busy()) return
    clearTimeout(slowly)
    slowly = setTimeout(tellSlow, slow)
  })
  void flush()

  return {
    /** Say that this page's answers were not sent, and send them later where that may help. */
    failed(outcome: Outcome): void {
      const { said, waiting, after } = outcome
      if (mayPass(said)) {
        // What stands there may be older, where there was no room for this.
        if (keptAt(core.place)?.body.id === waiting.body.id) unkept.delete(core.place)
        else unkept.set(core.place, waiting)
        later(after)
      }
      tell(outcome)
      show('.not-sent')
    },
    /** Something of this page has arrived. */
    stored(sent: Waiting): void {
      unkept.delete(core.place)
      const place = find('.arrived')
      const isPressed = !underWay
      place.textContent = sent.part ? words.firstArrived : words['changed-since']
      noteSent(core, sent)
      // Whether all of it was sent the page tells only now.
      setTimeout(() => {
        if (place.hidden) return
        sayAloud(place.textContent)
        // What came of a press may stand below the window.
        if (isPressed) show('.arrived')
      })
      later(0)
    },
    /** Send what waits of this page no more: other answers were taken in its place. */
    drop(): void {
      unkept.delete(core.place)
      core.write(boxAt(core.place), undefined)
      find('.not-sent').hidden = true
    },
    /** Take along what waits on the device, because from now on nothing is kept there. */
    takeAlong(): void {
      for (const place of places()) {
        const waiting = keptAt(place)
        if (waiting && !unkept.has(place)) unkept.set(place, waiting)
      }
      if (unkept.has(core.place)) find('.not-sent').textContent = words['waiting-unkept']
    },
    /** Tell whether something waits that is lost when the page is left. */
    mayLose: () => unkept.size > 0,
  }

  /** Try again after a while, or after the seconds that were asked for (a day at most). */
  function later(after: number): void {
    clearTimeout(timer)
    const asked = Math.min(Number.isFinite(after) ? after : 0, 86_400) * 1000
    earliest = Date.now() + asked
    timer = setTimeout(() => void flush(), Math.max(wait, asked))
    wait = Math.min(wait * 2, longest)
  }

  async function flush(): Promise<void> {
    if (underWay || core.busy() || Date.now() < earliest) return
    underWay = true
    let after: number | undefined
    // What was sent last must arrive last.
    const all = [...new Set([...places(), ...unkept.keys()])]
    all.sort((one, next) => (waitingAt(one)?.at ?? 0) - (waitingAt(next)?.at ?? 0))
    for (const place of all) after = (await sendFrom(place)) ?? after
    underWay = false
    if (after === undefined) wait = shortest
    else later(after)
  }

  function waitingAt(place: string): Waiting | undefined {
    return unkept.get(place) ?? keptAt(place)
  }

  function keptAt(place: string): Waiting | undefined {
    const kept = Object(core.read(boxAt(place)))
    return Object(kept.body).id ? kept : undefined
  }

  /** Send what waits at one place; where it must be tried again, tells after how many seconds. */
  async function sendFrom(place: string): Promise<number | undefined> {
    const waiting = waitingAt(place)
    if (!waiting) return undefined
    const own = place === core.place
    const reply = (await outdone(core, words, waiting)) ?? (await core.post('responses', waiting.body))
    const { said, after } = reply
    const still = waitingAt(place)
    // Another window may have sent it, other answers may have taken its place, or the page itself sends just now.
    if (!still || still.body.id !== waiting.body.id || (own && core.busy())) return undefined
    const stored = said?.id === waiting.body.id
    if (!stored && mayPass(said)) {
      if (own) tell(reply)
      return after
    }
    unkept.delete(place)
    core.write(boxAt(place), undefined)
    if (!own) tellElsewhere(place, still, reply, stored)
    else if (stored) core.arrived(still)
    else tell(reply)
    return undefined
  }

  /** Say what became of answers that another page had left here. */
  function tellElsewhere(place: string, waiting: Waiting, reply: Reply, stored: boolean): void {
    const { title } = waiting
    if (stored) settleElsewhere(core, place, waiting)
    notice(stored ? fill(words['arrived-late'], { title }) : `${title}: ${failureText(words, reply, true)}`)
  }

  /** Say why this page's answers were not sent, and where they are. */
  function tell(reply: Reply): void {
    const kept = mayPass(reply.said) ? !unkept.has(core.place) : core.keep()
    const place = find('.not-sent')
    place.textContent = failureText(words, reply, kept)
    place.hidden = false
  }

  /** Whoever sees nothing but a word on a button for long should know that they may leave. */
  function tellSlow(): void {
    if (!core.busy()) return
    const place = find('.not-sent')
    place.textContent = words.slow[+(keptAt(core.place) !== undefined)] as string
    place.hidden = false
    show('.not-sent')
  }
}

/** Do for answers of another page what that page would do. */
function settleElsewhere(core: Core, place: string, waiting: Waiting): void {
  noteSent(core, waiting)
  // After a first answer alone the rest may still be written, and what was changed since was not sent.
  if (waiting.part || JSON.stringify(core.read(place)) !== JSON.stringify(waiting.kept)) {
    core.write(`${place} draft`, waiting.body.id)
    return
  }
  for (const what of ['', ' sitting', ' draft']) core.write(place + what, undefined)
}

/** Bring into the window what may stand below it. */
function show(place: string): void {
  find(place).scrollIntoView({ block: 'nearest' })
}

function boxAt(place: string): string {
  return `${place} outbox`
}

function places(): string[] {
  try {
    return Object.keys(localStorage).flatMap((key) => /^(carefactor .*) outbox$/.exec(key)?.[1] ?? [])
  } catch {
    return []
  }
}
