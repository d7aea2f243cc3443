/** Made-up people who answer two waves by their links, several of an account; their answers are those of the demonstration. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { demonstrationRows } from '#cli/demonstration.ts'
import type { Survey, WorkerFile } from '#engine/model.ts'

/** People of an account, and of a seller. */
const ofAnAccount = 3
const ofASeller = 40
const regions = ['North', 'South', 'Gulf']
const teams = ['Dairy', 'Pharma', 'Fish', 'Fruit', 'Flowers']

/** One row of the log, as the store takes it. */
export interface Answering {
  readonly chain: string
  readonly response: Readonly<Record<string, unknown>> & { readonly id: string }
}

/** The survey that everything is asked by: the one with the most attributes. */
export function surveyAsked(): { survey: Survey; version: string } {
  const { surveys } = JSON.parse(readFileSync('generated/worker.json', 'utf8')) as WorkerFile
  const [first] = surveys.toSorted((a, b) => b.survey.attributes.length - a.survey.attributes.length)
  if (!first) throw new Error('No survey was compiled.')
  return first
}

/** Hash of a person's link in a wave. */
const linkOf = (wave: string, person: number) =>
  createHash('sha256').update(`${wave} ${person}`).digest('hex')

/** Let people answer a wave. */
export function answersOf(survey: Survey, version: string, wave: string, people: number): Answering[] {
  const made = demonstrationRows('any key', survey, wave, 0)
  return Array.from({ length: people }, (_, person) => {
    const { role, answers } = made[person % made.length] ?? { role: '', answers: {} }
    const id = createHash('sha256').update(`response ${wave} ${person}`).digest('hex').slice(0, 26)
    return {
      chain: linkOf(wave, person),
      response: {
        id,
        survey: survey.id,
        version,
        role,
        language: 'en',
        wave,
        attributes: {
          region: regions[person % regions.length],
          team: teams[person % teams.length],
          seller: `Seller ${Math.floor(person / ofASeller)}`,
          account: `Account ${Math.floor(person / ofAnAccount)}`,
        },
        answers,
        state: 'complete',
        withhold: person % 50 === 0,
        seconds: 180,
        receivedAt: new Date(Date.UTC(2026, wave === '2026-H1' ? 2 : 8, 1, 0, person % 30_000)).toISOString(),
      },
    }
  })
}

/** What the store is told of people who are invited to a wave. */
export function invitedOf(survey: Survey, wave: string, people: number) {
  const ids = Array.from({ length: people }, (_, person) => person)
  const own = (person: number) => ({ role: survey.roles[person % survey.roles.length], language: 'en' })
  return {
    wave: { wave, openedOn: '2026-01-01', closesOn: null, invited: true, promise: survey.promise },
    site: 'https://surveys.example',
    links: ids.map((person) => ({
      ...own(person),
      hash: linkOf(wave, person),
      survey: survey.id,
      wave,
      attributes: {},
    })),
    recipients: ids.map((person) => ({
      ...own(person),
      person: `person ${person}`,
      link: linkOf(wave, person),
      address: null,
      name: null,
      zone: null,
      invitedOn: '2026-01-01',
    })),
    due: null,
  }
}
