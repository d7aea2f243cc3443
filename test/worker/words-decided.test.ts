import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { makeWords, wave } from './words-world.ts'
import { freshId } from './world.ts'

const decided = async (table: 'stories' | 'comments', survey: string) =>
  (await env.DB.prepare(`select * from ${table} where survey = ?`).bind(survey).all()).results
const told = 'Ann stayed on the line until the alarm had stopped, at three in the morning.'

/** A named survey with one comment and one story, and their handles. */
async function written(id: string) {
  const world = makeWords(id, 'named')
  const response = await world.write({ why: 'You are late.', moment: { text: told, consent: true } })
  const { comments, stories } = await world.words()
  return {
    world,
    response,
    comment: { response: comments[0]?.response, question: 'why' },
    story: { response: stories[0]?.response, question: 'moment' },
  }
}

describe('a decision that is none', () => {
  test.each([
    ['another state', { state: 'new' }, 400, '«state»'],
    ['no wave', { wave: undefined }, 400, 'no wave'],
    ['a question of another kind', { question: 'why' }, 400, 'answered by a story'],
    ['a question that nobody asks', { question: 'nothing' }, 400, 'no question'],
    ['a response that is not there', { response: freshId() }, 404, 'not there any more'],
    ['no text', { text: ' ' }, 400, '«text»'],
    ['a text of another kind', { text: 7 }, 400, '«text»'],
    ['a word that was not written', { text: 'Ann stayed cheerfully.' }, 400, '«cheerfully»'],
    ['words in another order', { text: 'until Ann stayed' }, 400, '«Ann»'],
  ])('%s is told, and nothing is kept', async (name, change, status, detail) => {
    const id = `decided-${name.replaceAll(' ', '-')}`
    const { world, story } = await written(id)
    const response = await world.decide('stories', { ...story, state: 'shown', ...change })
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(detail)])
    expect(await decided('stories', id)).toEqual([])
  })

  test.each([
    ['without a reason', { reason: undefined }],
    ['for a blank one', { reason: '  ' }],
    ['for one that is too long', { reason: 'x'.repeat(301) }],
  ])('hiding a comment %s is refused', async (name, change) => {
    const id = `hidden-${name.replaceAll(' ', '-')}`
    const { world, comment } = await written(id)
    const response = await world.decide('comments', { ...comment, state: 'hidden', ...change })
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('«reason»')])
    expect(await decided('comments', id)).toEqual([])
  })

  test('about a comment that may not be read yet is refused like one about nothing', async () => {
    const world = makeWords('decided-unread', 'confidential')
    const id = await world.write({ why: 'in confidence' })
    const hide = (response: string) =>
      world.decide('comments', { response, question: 'why', state: 'hidden', reason: 'a guess' })
    expect([(await hide(id)).status, (await hide(freshId())).status]).toEqual([404, 404])
    expect(await decided('comments', 'decided-unread')).toEqual([])
  })
})

describe('a comment', () => {
  test('is hidden for a reason, stays in the owner’s list, and is shown again', async () => {
    const { world, comment } = await written('comment-hidden')
    await world.decide('comments', { ...comment, state: 'hidden', reason: ' names a colleague ' })
    expect((await world.words()).comments).toMatchObject([{ state: 'hidden', reason: 'names a colleague' }])
    await world.decide('comments', { ...comment, state: 'shown' })
    expect((await world.words()).comments).toMatchObject([{ state: 'shown', reason: null }])
    expect(await decided('comments', 'comment-hidden')).toHaveLength(1)
  })
})

describe('a story', () => {
  test('is new until somebody decides, and may be shortened, its original beside it', async () => {
    const { world, story } = await written('story-told')
    expect((await world.words()).stories).toMatchObject([{ state: 'new', told: null, text: told }])
    const text = '[The engineer] stayed … until the alarm had stopped.'
    expect((await world.decide('stories', { ...story, state: 'shown', text })).status).toBe(200)
    expect((await world.words()).stories).toMatchObject([{ state: 'shown', told: text, text: told }])
  })

  test('goes with its response, and what was decided about its words goes at once', async () => {
    const { world, response, story, comment } = await written('story-withdrawn')
    await world.decide('stories', { ...story, state: 'shown' })
    await world.decide('comments', { ...comment, state: 'hidden', reason: 'names a colleague' })
    await world.count()
    expect((await world.post('/api/erase', { survey: 'story-withdrawn', id: response })).status).toBeLessThan(
      300,
    )
    expect((await world.words()).stories).toEqual([])
    expect(await decided('stories', 'story-withdrawn')).toEqual([])
    expect(await decided('comments', 'story-withdrawn')).toEqual([])
  })

  test('whose writer sends other answers is new again, were it in the same words', async () => {
    const { world, response, story } = await written('story-changed')
    await world.decide('stories', { ...story, state: 'shown' })
    await world.write({ moment: { text: told, consent: true } }, { replaces: response })
    expect((await world.words()).stories).toMatchObject([{ state: 'new', told: null }])
    await world.count()
    expect(await decided('stories', 'story-changed')).toEqual([])
  })

  test('is not kept by a decision that comes after it was withdrawn', async () => {
    const { world, response } = await written('story-late')
    await world.post('/api/erase', { survey: 'story-late', id: response })
    const decision = { response, question: 'moment', state: 'shown', text: told } as const
    expect(await world.store.decideStory('story-late', decision, 1)).toBe(false)
    expect(
      await world.store.decideComment('story-late', { ...decision, question: 'why', reason: null }, 1),
    ).toBe(false)
    expect(await decided('stories', 'story-late')).toEqual([])
  })

  test('of one wave is not found in another', async () => {
    const { world, story } = await written('story-of-wave')
    const answer = await world.decide('stories', { ...story, wave: '2026-H1', state: 'shown' })
    expect(answer.status).toBe(404)
    expect(wave).toBe('2026-H2')
  })
})

test('every decision stands in the audit with its state, and without a word of what was written or why', async () => {
  const { world, comment, story } = await written('decided-audit')
  await world.decide('comments', { ...comment, state: 'hidden', reason: 'an insult' })
  await world.decide('comments', { ...comment, state: 'shown' })
  await world.decide('stories', { ...story, state: 'shown' })
  await world.decide('stories', { ...story, state: 'hidden' })
  const { results } = await env.DB.prepare(
    "select what, detail from audit where survey = 'decided-audit'",
  ).all()
  expect(results).toEqual([
    { what: 'POST /api/comments/:survey', detail: `${wave}, why: hidden` },
    { what: 'POST /api/comments/:survey', detail: `${wave}, why: shown` },
    { what: 'POST /api/stories/:survey', detail: `${wave}, moment: shown` },
    { what: 'POST /api/stories/:survey', detail: `${wave}, moment: hidden` },
  ])
})
