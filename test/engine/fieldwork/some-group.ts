/** People on a list who stand alike: invited by their owner and silent, where nothing else is said. */
import type { StandingGroup } from '#engine/fieldwork/counts.ts'

export const group = (role: string, count: number, more: Partial<StandingGroup> = {}): StandingGroup => ({
  role,
  language: 'en',
  mail: 'handed',
  link: 'open',
  response: 'none',
  begun: false,
  stopped: 'no',
  count,
  ...more,
})
