/** `npm run screenshot`: the README's picture, taken of the running product with its made-up answers. */

import { demonstrationRows } from '#cli/demonstration.ts'
import { loadSurveys } from '#cli/load-surveys.ts'
import { addDays, waveOf } from '#engine/logic/wave.ts'
import { signIn } from './journeys/signed-in.ts'
import { openSite, ownerKey } from './journeys/site.ts'

const { worker } = await loadSurveys('surveys')
const { survey } = worker.surveys.find((entry) => entry.survey.id === 'customers') ?? {}
if (!survey) throw new Error('the example survey is missing')
const site = await openSite()
const today = new Date().toISOString().slice(0, 10)
for (const [day, lean] of [
  [addDays(today, -183), 0.1],
  [today, 0.5],
] as const) {
  const rows = demonstrationRows(ownerKey, survey, waveOf(survey.cadence, day), lean)
  await site.own(`/api/import/${survey.id}`, { rows })
}
const page = await signIn(site, worker.leaders[0]?.email, {
  viewport: { width: 1180, height: 900 },
  deviceScaleFactor: 1.5,
  colorScheme: 'light',
})
await page.goto(`/results/${survey.id}/`, { waitUntil: 'networkidle' })
await page.screenshot({
  path: '.github/results.png',
  clip: { x: 0, y: 0, width: 1180, height: 1330 },
  fullPage: true,
})
await site.stop()
