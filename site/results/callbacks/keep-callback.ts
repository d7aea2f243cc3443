/** Sending what is noted about a call, and naming what came of it; never throws and shows nothing. */
import type { CallbackBody, CallbackState } from '#engine/wire-comments.ts'

/** Why it was not kept; the call is `gone` where nobody asks for it any more, and `newer` where somebody else noted something else. */
export type NotKept = 'signed-out' | 'gone' | 'newer' | 'refused' | 'not-saved'

export type Kept =
  | { readonly ok: true; readonly state: CallbackState }
  | { readonly ok: false; readonly why: NotKept }

const patience = 20_000
const whys: Readonly<Record<number, NotKept>> = {
  400: 'refused',
  401: 'signed-out',
  404: 'gone',
  409: 'newer',
}

/** Send what has changed. */
export async function keepCallback(survey: string, body: CallbackBody): Promise<Kept> {
  try {
    const response = await fetch(`/api/callbacks/${survey}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    })
    if (response.ok) return { ok: true, state: (await response.json()) as CallbackState }
    return { ok: false, why: whys[response.status] ?? 'not-saved' }
  } catch {
    return { ok: false, why: 'not-saved' }
  }
}
