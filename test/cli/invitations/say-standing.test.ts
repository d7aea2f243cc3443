import { expect, test } from 'vitest'
import { findSurvey } from '#cli/find-survey.ts'
import { standingLines } from '#cli/invitations/say-standing.ts'

test('a wave that would begin and is not today’s is asked about, and no other', async () => {
  const found = await findSurvey('surveys', 'sales')
  const known = { openedOn: '2026-06-01', closesOn: '2026-06-22', closed: true, invited: true }
  const said = (wave: string) =>
    standingLines({
      service: { url: 'https://surveys.example', key: 'k' },
      found,
      owned: { current: '2026-H2', waves: [{ wave: '2026-H1', ...known }] },
      wave,
      closesOn: '2026-12-20',
      closed: false,
      promise: 'confidential',
      mail: {
        ...{ mailer: null, missing: null, due: 0, failed: 0, nextAt: null, aMinute: 60 },
        quiet: { from: '20:00', to: '08:00' },
      },
      site: 'https://surveys.example',
      personOf: (normal) => normal,
      check: () => Promise.reject(new Error('nobody is asked about')),
    }).filter((line) => line.includes('is it the one you mean?'))
  expect(said('2025-H2')).toEqual([
    'Nobody was asked in the wave 2025-H2 yet, and today belongs to 2026-H2; is it the one you mean?',
  ])
  expect(said('2027-H1')).toHaveLength(1)
  expect([said('2026-H2'), said('2026-H1')]).toEqual([[], []])
})
