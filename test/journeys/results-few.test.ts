import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { eightOfTwenty, fourWaves, twentyThreeOfSixty } from '../worlds/seeded.ts'
import { violations } from './axe.ts'
import { builtSurvey, forgetAll, openResults, publishWorld } from './results-worlds.ts'
import { signIn } from './signed-in.ts'
import { openSite, type Site, type Visited } from './site.ts'

let site: Site
let leader: Visited
const survey = await builtSurvey('customers')
beforeAll(async () => {
  site = await openSite()
  leader = await signIn(site, undefined, { bypassCSP: true })
})
afterEach(() => forgetAll(site))
afterAll(() => site?.stop())

test('23 answers of 60 are five sentences, and one line on what needs more', async () => {
  await publishWorld(site, twentyThreeOfSixty(survey))
  await openResults(leader, '/results/customers/')
  const sentences = await leader.locator('.five > ol > li').allInnerTexts()
  expect(sentences).toHaveLength(5)
  expect(sentences[0]).toMatch(/Would refer: .*likely between .* of 60 invited answered\./s)
  expect(sentences[3]).toContain('This is the first wave')
  expect(sentences[4]).toContain('37 of 60 invited stayed silent')
  expect(await leader.locator('.not-yet').innerText()).toMatch(/^More answers are needed for: .*of 30/)
  expect(await leader.locator('.results').innerText()).not.toContain('From intent to target')
  const every = leader.getByText('Every figure, question by question')
  await every.click()
  expect(await leader.locator('.every .question').count()).toBeGreaterThan(10)
  expect(await violations(leader)).toEqual([])
})

test('the five sentences fit a phone of 320 pixels without a way to the side', async () => {
  await publishWorld(site, twentyThreeOfSixty(survey))
  await leader.setViewportSize({ width: 320, height: 640 })
  await openResults(leader, '/results/customers/')
  expect(await leader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await leader.setViewportSize({ width: 390, height: 844 })
})

test('four waves of 23 have their trend, since the waves carry it together', async () => {
  await publishWorld(site, fourWaves(survey))
  await openResults(leader, '/results/customers/')
  expect(await leader.locator('.trend h3').allInnerTexts()).toEqual([
    'Referral score',
    'Care index',
    'Better minus worse',
  ])
  expect(await leader.locator('.trend').first().locator('svg .mark').count()).toBe(4)
})

test('a team of eight is told what its answers carry, and asked for nothing that the whole is', async () => {
  await publishWorld(site, eightOfTwenty(survey))
  await openResults(leader, '/results/customers/?cut=team%3DGulf')
  expect(await leader.locator('.pickers').getByLabel('Team').inputValue()).toBe('team=Gulf')
  expect(await leader.locator('.five > ol > li').first().innerText()).toContain('answered')
  expect(await leader.locator('.not-yet').innerText()).toContain('pay (')
  expect(await leader.locator('.results').innerText()).not.toContain('Role by role')
})

test('the brief is one sheet of paper', async () => {
  await publishWorld(site, fourWaves(survey))
  await openResults(leader, '/results/customers/?view=brief')
  const paper = await leader.pdf({ format: 'A4' })
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
})

test('by keyboard alone a reader reaches filter, table and every further figure', async () => {
  await publishWorld(site, fourWaves(survey))
  await openResults(leader, '/results/customers/')
  const reached = new Set<string>()
  for (let press = 0; press < 400; press++) {
    await leader.keyboard.press('Tab')
    const at = await leader.evaluate(() => {
      const { activeElement: element } = document
      return element === document.body ? '' : `${element?.tagName} ${element?.textContent?.slice(0, 40)}`
    })
    if (at === '') break
    reached.add(at)
  }
  const all = [...reached].join('\n')
  for (const part of [
    'SELECT',
    'SUMMARY As a table',
    'SUMMARY Every figure',
    'BUTTON Copy link',
    'BUTTON Print',
  ])
    expect(all).toContain(part)
})
