import { expect, test } from 'vitest'
import { demonstrationRows } from '#cli/demonstration.ts'
import { loadSurveys } from '#cli/load-surveys.ts'
import { checkResponse } from '#engine/answers/check-response.ts'

const { worker } = await loadSurveys('surveys')

test.each(worker.surveys)(
  'made-up answers to $survey.id are accepted as they are, and the same every time',
  ({ survey }) => {
    const rows = demonstrationRows('a key', survey, 'all', 0.3)
    expect(rows.length).toBeGreaterThan(30)
    expect(demonstrationRows('a key', survey, 'all', 0.3)).toEqual(rows)
    const ids = new Set(rows.map(({ id }) => id))
    expect(ids.size).toBe(rows.length)
    const elsewhere = demonstrationRows('another key', survey, 'all', 0.3)
    expect(elsewhere.filter(({ id }) => ids.has(id))).toEqual([])
    expect(elsewhere.map(({ answers }) => answers)).toEqual(rows.map(({ answers }) => answers))
    expect(new Set(rows.map(({ role }) => role))).toEqual(new Set(survey.roles))
    for (const { role, answers } of rows)
      expect(checkResponse(survey, role, answers)).toEqual({ ok: true, answers })
  },
)
