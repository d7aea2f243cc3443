/** What the forty figures of the wide survey come to, as the results page writes them; counted straight from who answered. */
import type { Finding } from '#engine/findings/finding.ts'
import { count, number, percent, points } from '#engine/findings/numbers.ts'
import { cutName } from '#engine/tally/cuts.ts'
import { lookupOn, publishAll } from './published.ts'
import type { SeededWorld } from './seeded.ts'

export interface WrittenFigure {
  readonly item: string
  readonly value: string
  readonly n: string
}

/** Give a function that lists a role's figures in the newest wave: headlines first, then items as the survey asks them. */
export function figuresOf(world: SeededWorld): (role: string) => WrittenFigure[] {
  const { survey, waves } = world
  const look = lookupOn(publishAll([world]))
  const items = survey.pages
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, rows }) => rows.map((row) => `${id}.${row.id}`))
  return (role) => {
    const found = look({
      survey: survey.id,
      wave: waves.at(-1)?.wave ?? '',
      cut: cutName({ role }),
    })?.findings
    return ['refer', 'care', 'sector', ...items].map((item) => {
      const finding = found?.find((one) => one.item === item)
      if (!finding || !('n' in finding)) throw new Error(`${role} has no figure of ${item}`)
      return { item, value: written(finding), n: count(finding.n, 'en') }
    })
  }
}

function written(finding: Finding): string {
  switch (finding.kind) {
    case 'referral':
      return points(finding.score, 'en')
    case 'comparison':
      return points(finding.net, 'en')
    case 'index':
      return number(finding.value, 'en')
    case 'rated':
      return percent(finding.share, 'en')
    default:
      throw new Error(`«${finding.kind}» stands in no cell`)
  }
}
