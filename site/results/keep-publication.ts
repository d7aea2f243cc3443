/** Asking that a publication is kept, before others are led to it by its number; never throws and shows nothing. */
import type { KeepBody } from '#engine/wire.ts'

/** Keep what is shown; `false` where it has given way to newer figures, or nobody could be asked. */
export async function keepPublication(survey: string, publication: KeepBody): Promise<boolean> {
  try {
    const response = await fetch(`/api/results/${survey}/kept`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(publication),
      signal: AbortSignal.timeout(20_000),
    })
    return response.ok
  } catch {
    return false
  }
}
