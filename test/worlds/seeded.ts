/**
 * Five results that every reader of them is tried on, from the smallest up: answers that come out the same every time, as
 * rows that can be imported, and how many were invited. Asks nobody, and publishes nothing.
 */
import { demonstrationRows } from '#cli/demonstration.ts'
import type { InvitedByCut } from '#engine/fieldwork/invited-by-cut.ts'
import type { Survey } from '#engine/model.ts'
import { cutName, wholeCut } from '#engine/tally/cuts.ts'
import type { ImportRow } from '#engine/wire.ts'

export interface SeededWave {
  readonly wave: string
  readonly rows: readonly (ImportRow & { readonly attributes: Readonly<Record<string, string>> })[]
  /** By the whole and each role. */
  readonly invited: InvitedByCut
}

export interface SeededWorld {
  readonly survey: Survey
  /** The oldest first; all of them closed by the day that is read on. */
  readonly waves: readonly SeededWave[]
  /** ISO date. */
  readonly readOn: string
  /** What its reader reads: everything, or the part of one team. */
  readonly cut: string
}

/** Half-years of which the last one closes before the worlds are read. */
const halfYears = ['2023-H1', '2023-H2', '2024-H1', '2024-H2', '2025-H1', '2025-H2', '2026-H1', '2026-H2']
const readOn = '2027-01-20'
/** People of an account. */
const ofAnAccount = 3

/** A first wave, of which 23 of 60 answered. */
export function twentyThreeOfSixty(survey: Survey): SeededWorld {
  return { survey, readOn, cut: wholeCut, waves: [made(survey, '2026-H2', 0.2, 23, 60)] }
}

/** A team leader of 20 customers, 8 of whom answered; of 110 who were invited 43 did. */
export function eightOfTwenty(survey: Survey): SeededWorld {
  const wave = made(survey, '2026-H2', 0.2, 43, 110, (place) => (place < 8 ? 'Gulf' : teamOf(place)))
  return { survey, readOn, cut: cutName({ team: 'Gulf' }), waves: [wave] }
}

/** Four waves of 23 answers each, which slowly get better. */
export function fourWaves(survey: Survey): SeededWorld {
  const waves = halfYears.slice(-4).map((wave, place) => made(survey, wave, -0.3 + place * 0.25, 23, 60))
  return { survey, readOn, cut: wholeCut, waves }
}

/** 400 answers of 900, after a wave of 380 that was worse. */
export function fourHundred(survey: Survey): SeededWorld {
  const waves = [made(survey, '2026-H1', -0.2, 380, 900), made(survey, '2026-H2', 0.3, 400, 900)]
  return { survey, readOn, cut: wholeCut, waves }
}

/** Eight waves of 150 answers, of all the roles and measures that the survey has; see `wideSurvey`. */
export function eightWaves(survey: Survey): SeededWorld {
  const waves = halfYears.map((wave, place) => made(survey, wave, Math.sin(place) * 0.3, 150, 300))
  return { survey, readOn, cut: wholeCut, waves }
}

const teams = ['Gulf', 'North', 'South']
const teamOf = (place: number) => teams[1 + (place % 2)] ?? ''

function made(
  survey: Survey,
  wave: string,
  lean: number,
  answers: number,
  listed: number,
  team: (place: number) => string = teamOf,
): SeededWave {
  // Some rows are refused by the survey's own rules.
  const rows = demonstrationRows('seeded worlds', survey, wave, lean, answers * 2).slice(0, answers)
  const known: Record<string, (place: number) => string> = {
    team,
    account: (place) => `Account ${Math.floor(place / ofAnAccount)}`,
  }
  return {
    wave,
    rows: rows.map((row, place) => ({
      ...row,
      attributes: {
        ...row.attributes,
        ...Object.fromEntries(
          survey.attributes.flatMap((name) => (known[name] ? [[name, known[name](place)]] : [])),
        ),
      },
    })),
    invited: {
      [wholeCut]: listed,
      ...Object.fromEntries(
        survey.roles.map((role, place) => [cutName({ role }), shareOf(listed, survey.roles.length, place)]),
      ),
    },
  }
}

/** Part people evenly; the first parts take what is left. */
function shareOf(all: number, parts: number, place: number): number {
  return Math.floor(all / parts) + (place < all % parts ? 1 : 0)
}
