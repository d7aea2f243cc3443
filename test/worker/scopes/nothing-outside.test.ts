/** Whatever a leader of some teams asks for: no body names another team, a cut of others, or more people than theirs. */
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { cutName } from '#engine/tally/cuts.ts'
import { routes } from '#worker/app.ts'
import { emptied, leaderOf, makeScoped, people, resultsOf, teams, wave } from './scoped-world.ts'

beforeEach(emptied)

const names = ['Aquila', 'Boreal & Sons', 'Cedar/Öst', 'Dune=X']
const earlier = '2025-H2'

/** Every road by which a leader reads something of a survey. */
const paths = routes.flatMap(({ method, policy, path }) =>
  method === 'GET' && policy === 'leader' && path.includes(':survey')
    ? [path.replace(':survey', 'pulse')]
    : [],
)

const world = fc.record({
  promise: fc.constantFrom('named', 'named', 'confidential', 'anonymous'),
  sizes: fc.tuple(...names.map(() => fc.integer({ min: 0, max: 9 }))),
  scope: fc.subarray(names, { minLength: 1, maxLength: 3 }),
})

test('the table knows all the roads', () => {
  expect(paths.length).toBeGreaterThanOrEqual(11)
})

test('nothing that a leader of some teams can read is about others', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ promise, sizes, scope }) => {
      await emptied()
      const app = await made(promise, sizes, scope)
      const { cuts, number } = await resultsOf(await app.as('whole', '/api/results/pulse'))
      const bases = scope.map((team) => cutName({ team }))
      const within: Within = {
        isOurs: (cut) => cut.split('&').some((part) => bases.includes(part)),
        others: names.filter((name) => !scope.includes(name)).flatMap(spellings),
        // Of both waves together.
        most:
          2 * names.reduce((sum, name, place) => sum + (scope.includes(name) ? (sizes[place] ?? 0) : 0), 0),
      }
      const files = ['', `?wave=${wave}`, `?wave=${earlier}`, `?number=${number}`]
      const own = encodeURIComponent(bases[0] ?? '')
      const figures = cuts
        .map(encodeURIComponent)
        .flatMap((cut) => [`?cut=${cut}`, `?cut=${own}&with=${cut}`])
      for (const path of paths)
        for (const query of hasCuts(path) ? [...files, `?with=${earlier}`, ...figures] : files)
          await look(await app.as('scoped', path + query), path, query, within)
    }),
    { numRuns: 6, endOnFailure: true },
  )
}, 300_000)

interface Within {
  readonly isOurs: (cut: string) => boolean
  /** How others may be spelt. */
  readonly others: readonly string[]
  /** People in scope. */
  readonly most: number
}

const hasCuts = (path: string) => /^\/api\/results\/pulse(?:\/compared)?$/.test(path)

/** Bring the people of every team, and some without one, into two waves, and publish them. */
async function made(promise: string, sizes: readonly number[], scope: readonly string[]) {
  const targets = [undefined, ...names].map((team) => ({
    measure: 'referral',
    atLeast: 10,
    ...(team ? { team } : {}),
  }))
  const leaders = [leaderOf('whole'), leaderOf('scoped', teams(...scope))]
  const app = makeScoped('pulse', promise, leaders, targets)
  const scores = (place: number) =>
    Array.from({ length: sizes[place] ?? 23 }, (_, at) => (at * 7 + place) % 11)
  const rows = [...names, ''].flatMap((team, place) =>
    people(team, scores(place)).map((row, at) => ({ ...row, role: at % 3 === 0 ? 'user' : 'buyer' })),
  )
  await app.bring(rows)
  await app.bring(rows, earlier)
  await app.publish()
  return app
}

function spellings(name: string): string[] {
  return [name, encodeURIComponent(name), JSON.stringify(name).slice(1, -1)]
}

/** Look through everything that came back. */
async function look(response: Response, path: string, query: string, within: Within): Promise<void> {
  const asked = path + query
  const cut = new URLSearchParams(query).get('cut')
  if (cut !== null && !within.isOurs(cut)) expect([asked, response.status]).toEqual([asked, 404])
  const text = new TextDecoder().decode(await response.arrayBuffer())
  const told = `${text}\n${[...response.headers].join('\n')}`
  expect([asked, within.others.filter((name) => told.includes(name))]).toEqual([asked, []])
  if (/^application\/(?:problem\+)?json/.test(response.headers.get('Content-Type') ?? ''))
    judge(asked, JSON.parse(text), within)
  if (path.endsWith('tables.csv') && response.ok)
    expect([asked, cutsOfTable(text).filter((one) => !within.isOurs(one))]).toEqual([asked, []])
}

const counts = ['responses', 'n', 'invited', 'count', 'open', 'asked']
const cutForm = /^(?:all$|(?:role|group|team|region|seller)=)/

/** Look through a body for cuts of others and for more people than those in scope. */
function judge(asked: string, body: unknown, within: Within): void {
  if (typeof body !== 'object' || body === null) return
  for (const [key, value] of Object.entries(body)) {
    const cuts = [key, value].filter((said): said is string => typeof said === 'string' && cutForm.test(said))
    expect([asked, cuts.filter((cut) => !within.isOurs(cut))]).toEqual([asked, []])
    const inside = `${asked} ${key}`
    if (counts.includes(key) && typeof value === 'number' && value > within.most)
      throw new Error(`${inside} is ${value}, of ${within.most} people`)
    judge(inside, value, within)
  }
}

function cutsOfTable(text: string): string[] {
  const [head = '', ...lines] = text
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
  const cells = (line: string) => line.slice(1, -1).split('","')
  const place = cells(head).indexOf('cut')
  expect(place).toBeGreaterThan(0)
  return lines.map((line) => cells(line)[place] ?? '')
}
