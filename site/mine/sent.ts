/** What this device keeps of what was sent from it and what waits on it; what is damaged counts for nothing. */
import { responseIdForm } from '#engine/wire.ts'
import { read, write } from '../respondent/keep.ts'

/** What was sent from this device, as the survey pages note it. */
export interface Sent {
  readonly survey: string
  readonly role: string
  readonly language: string
  readonly title: string
  readonly id: string
  /** ISO date. */
  readonly on: string
  /** Whether it was sent by a personal link. */
  readonly linked?: boolean
}

/** Answers that wait, and the page that sends them. */
export interface Waiting {
  readonly title: string
  readonly address: string
}

const place = 'carefactor sent'
const name = /^[a-z0-9-]{1,100}$/

/** List what was sent from here, the last first. */
export function sentHere(): Sent[] {
  const kept = read(place)
  return Array.isArray(kept) ? kept.filter(isSent).reverse() : []
}

/** Forget something that was sent and is there no more; the survey's page then forgets that it has thanked for it. */
export function forgetSent(survey: string, id: string | undefined): void {
  const sent = sentHere()
  const left = sent.filter((one) => one.id !== id)
  if (left.length < sent.length) write(place, left.reverse())
  for (const key of keysOf('sessionStorage'))
    if (key.startsWith(`carefactor ${survey} `)) write(key, undefined, 'sessionStorage')
}

/** Forget what the answers of a link, known by its number, left here of any role: nothing of them may come back by itself. */
export function forgetLink(number: number): void {
  const places = new RegExp(`^carefactor \\S+ \\S+ ${number}(?: |$)`)
  for (const storage of ['localStorage', 'sessionStorage'] as const)
    for (const key of keysOf(storage)) if (places.test(key)) write(key, undefined, storage)
}

/** List what waits here. */
export function waitingHere(): Waiting[] {
  return keysOf('localStorage').flatMap((key) => {
    const [, survey, role] = /^carefactor ([a-z0-9-]+) ([a-z0-9-]+) \d* outbox$/.exec(key) ?? []
    const { title, address, body } = Object(read(key))
    const { id } = Object(body)
    if (!survey || !role || typeof title !== 'string' || !responseIdForm.test(id)) return []
    const page = /^\/s\/[a-z0-9/-]+$/.test(address) ? address : `/s/${survey}/${role}/`
    return [{ title, address: page }]
  })
}

function isSent(one: unknown): one is Sent {
  const { survey, role, language, title, id, on } = Object(one)
  const named = [survey, role, language].every((part) => typeof part === 'string' && name.test(part))
  const day = /^\d{4}-\d\d-\d\d$/.test(on) && !Number.isNaN(Date.parse(on))
  return named && typeof title === 'string' && responseIdForm.test(id) && day
}

function keysOf(storage: 'localStorage' | 'sessionStorage'): string[] {
  try {
    return Object.keys(window[storage])
  } catch {
    return []
  }
}
