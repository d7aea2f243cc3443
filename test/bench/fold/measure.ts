/** How many responses a second become sums, beside an insert of equal rows; asserts nothing and is no test. */
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { bareTable, migrations, type Server, start } from '../accept/servers.ts'
import type { Options } from '../options.ts'
import { median, say, sayTable, whole } from '../say.ts'
import { type Answering, answersOf, invitedOf, surveyAsked } from './people.ts'
import { processorTime } from './processor-time.ts'

const worker = fileURLToPath(new URL('./folding.ts', import.meta.url))
const waves = ['2026-H1', '2026-H2'] as const
/** Responses a second. */
const budget = 10_000

/** Responses a second: by the clock, and by the runtime's processor time where it is told. */
interface Speed {
  readonly clock: number
  readonly processor: number | undefined
}

/** Fill, fold and count again, each time in a database of its own; `people` answer each of two waves. */
export async function measure({ runs = 3, people = 20_000 }: Options): Promise<void> {
  const { survey, version } = surveyAsked()
  const answers = waves.map((wave) => answersOf(survey, version, wave, people))
  const seen = new Map<string, Speed[]>()
  for (let run = 0; run < runs; run++) {
    const server = await start(worker, [bareTable, ...migrations()], 'tallies', {})
    const timed = async (name: string, act: string, count: number, body: unknown = null) => {
      const [began, used] = [performance.now(), processorTime()]
      await post(server, `${act}/${survey.id}`, body)
      const clock = count / ((performance.now() - began) / 1000)
      const now = processorTime()
      const processor = used === undefined || now === undefined ? undefined : count / (now - used)
      seen.set(name, [...(seen.get(name) ?? []), { clock, processor }])
    }
    try {
      for (const [index, wave] of waves.entries()) {
        await post(server, `invite/${survey.id}`, invitedOf(survey, wave, people))
        await fill(server, survey.id, answers[index] ?? [])
        await timed('bare insert of equal rows', `bare`, people, rowsOf(answers[index] ?? []))
        await timed(index === 0 ? 'fold' : 'fold, of people who answered the wave before', 'fold', people)
      }
      await timed('recount of both waves, where no tally changes', 'recount', waves.length * people)
      if (run === 0)
        say(`${whole(await server.rows())} tallies of ${whole(waves.length * people)} responses.`)
      await post(server, `forget/${survey.id}`, null)
      await timed('recount of both waves, where all do', 'recount', waves.length * people)
    } finally {
      await server.stop()
    }
  }
  say(`${runs} runs of ${whole(people)} responses a wave, load ${loadavg()[0]?.toFixed(1)}.\n`)
  tell(seen)
}

function tell(seen: ReadonlyMap<string, readonly Speed[]>): void {
  const of = (speeds: readonly Speed[], by: keyof Speed) =>
    speeds.flatMap((speed) => (speed[by] === undefined ? [] : [speed[by]]))
  const bare = median(of(seen.get('bare insert of equal rows') ?? [], 'clock'))
  sayTable(
    ['', `responses a second (≥ ${whole(budget)})`, 'beside bare', 'a second of its processor'],
    [...seen].map(([name, speeds]) => {
      const [clock, processor] = [of(speeds, 'clock'), of(speeds, 'processor')]
      return [
        name,
        `${whole(median(clock))} (${whole(Math.min(...clock))}–${whole(Math.max(...clock))})`,
        `${(median(clock) / bare).toFixed(2)}×`,
        processor.length > 0 ? whole(median(processor)) : '–',
      ]
    }),
  )
}

async function fill(server: Server, survey: string, answers: readonly Answering[]): Promise<void> {
  for (let from = 0; from < answers.length; from += 1000)
    await post(server, `fill/${survey}`, answers.slice(from, from + 1000))
}

/** The same rows for the table that knows nothing. */
function rowsOf(answers: readonly Answering[]) {
  return answers.map(({ response: { id, survey, role, answers: given } }) => {
    return { id, survey, role, answers: JSON.stringify(given) }
  })
}

async function post({ origin }: Server, path: string, body: unknown): Promise<void> {
  const response = await fetch(`${origin}/${path}`, { method: 'POST', body: JSON.stringify(body) })
  if (!response.ok) throw new Error(await response.text())
}
