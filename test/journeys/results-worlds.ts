/** Seeded worlds in a running product: answers by the owner's import, publications by the clock, and who was invited as its lists would say. */
import type { Page } from 'playwright-core'
import { loadSurveys } from '#cli/load-surveys.ts'
import type { Survey } from '#engine/model.ts'
import { fourHundred, type SeededWorld } from '../worlds/seeded.ts'
import { openSite, type Site } from './site.ts'

/** Rows of one import. */
const batch = 400

/** Give one of the surveys that were built out of a folder. */
export async function builtSurvey(id: string, folder = 'surveys'): Promise<Survey> {
  const { worker } = await loadSurveys(folder)
  const found = worker.surveys.find(({ survey }) => survey.id === id)
  if (!found) throw new Error(`${folder} holds no survey ${id}`)
  return found.survey
}

/** Let everybody of a world answer, close its waves, and publish them with their lists. */
export async function publishWorld(site: Site, { survey, waves }: SeededWorld): Promise<void> {
  for (const { rows } of waves)
    for (let at = 0; at < rows.length; at += batch)
      await site.own(`/api/import/${survey.id}`, { rows: rows.slice(at, at + batch) })
  await site.tick()
  for (const { wave, invited } of waves) {
    await site.change(
      "update waves set closes_on = '2026-01-01' where survey = ? and wave = ?",
      survey.id,
      wave,
    )
    await site.change(
      "update snapshots set snapshot = json_set(snapshot, '$.invited', json(?)) where survey = ? and wave = ? and cut = 'all'",
      JSON.stringify(invited),
      survey.id,
      wave,
    )
  }
}

/** Open the site where 400 people have answered the examples' survey of customers, and the wave before as well. */
export async function openFourHundred(): Promise<Site> {
  const site = await openSite()
  await publishWorld(site, fourHundred(await builtSurvey('customers')))
  return site
}

/** Take back everything that was answered, so that the next world begins empty. */
export async function forgetAll(site: Site): Promise<void> {
  for (const table of ['responses', 'comments', 'callbacks', 'tallies', 'folds', 'snapshots', 'waves'])
    await site.change(`delete from ${table}`)
}

/** Open results and wait until all of them stand. */
export async function openResults(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('.results[aria-busy=false]').waitFor()
}
