/** Bodies as the page's script sends them, each with an id of its own; all of them say the same. */
import { readFileSync } from 'node:fs'
import { demonstrationRows } from '#cli/demonstration.ts'
import { idLength, responseIdFrom } from '#engine/answers/response-id.ts'
import type { WorkerFile } from '#engine/model.ts'
import type { SubmitBody } from '#engine/wire.ts'

/**
 * Take the fullest of the made-up answers to any survey that anybody may answer.
 *
 * @throws where nothing was compiled
 */
export function fullBody(): Omit<SubmitBody, 'id'> {
  const { surveys } = JSON.parse(readFileSync('generated/worker.json', 'utf8')) as WorkerFile
  const bodies = surveys
    .filter(({ survey }) => survey.links === 'optional' && survey.promise !== 'anonymous')
    .flatMap(({ survey, version }) =>
      demonstrationRows('any key', survey, 'all', 0).map(({ role, answers }) => ({
        survey: survey.id,
        role,
        language: survey.languages[0] ?? 'en',
        version,
        answers,
        seconds: 180,
      })),
    )
  const [fullest] = bodies.toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)
  if (!fullest) throw new Error('No compiled survey may be answered by anybody.')
  return fullest
}

/** Make a random id, or a token: both are written alike. */
export function freshId(): string {
  return responseIdFrom(crypto.getRandomValues(new Uint8Array(idLength)))
}
