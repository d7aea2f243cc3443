/** Reading what people wrote in a wave, as far as its promise lets an owner read it now; decides nothing about it. */
import type { Context } from 'hono'
import { allQuestions } from '#engine/logic/questions.ts'
import { addDays, graceDays } from '#engine/logic/wave.ts'
import type { Question, Survey } from '#engine/model.ts'
import { type ReadableAnswer, readableComments, readableStories } from '#engine/privacy/readable-words.ts'
import { thresholdsOf } from '#engine/privacy/thresholds.ts'
import type { Only } from '#engine/programme.ts'
import type { HeldPart, HeldWords } from '#engine/wire-comments.ts'
import { wordsHandle } from '../access/derived.ts'
import type { AppEnv } from '../env.ts'
import type { LoggedWords } from '../store/word-store.ts'
import type { WaveWords } from './wave-words.ts'

/** Answers to one question that are read at most. */
const mostOfQuestion = 1000

/** What may be read, and by what it is spoken of. */
export interface ReadWords {
  readonly handle: string
  readonly question: string
  readonly written: LoggedWords
  /** As it may be read: of the guarded, without addresses and names. */
  readonly text: string
  readonly role: string | null
  readonly guarded: boolean
}

/** Name what is answered in words and may be read; asked no more, its words still stand there. */
export function wordQuestions(survey: Survey, type: 'text' | 'story'): Question[] {
  return [...allQuestions(survey), ...(survey.retired ?? [])].filter((question) => question.type === type)
}

/**
 * Read the answers to one question that may be read: those of named people the newest first, and after them those that
 * are guarded, in an order that tells nothing.
 *
 * @param rating id of the question whose answer tells how the writer sees us
 * @param only whose answers are read; none of these is guarded
 * @returns with `more`, whether others were written that are not listed
 */
export async function readQuestion(
  { env, var: { store } }: Context<AppEnv>,
  { survey, wave, stage, masker }: WaveWords,
  { id, type }: Question,
  rating?: string,
  only?: Only,
): Promise<{ read: ReadWords[]; more: boolean }> {
  const story = type === 'story'
  const logged = await (story ? store.stories : store.comments)(
    survey.id,
    wave,
    id,
    mostOfQuestion + 1,
    rating,
    only,
  )
  const within = logged.slice(0, mostOfQuestion)
  const readable: ReadableAnswer<LoggedWords>[] = (story ? readableStories : readableComments)(
    survey,
    within,
    stage,
  )
  const mask = readable.some(({ guarded }) => guarded) ? await masker() : undefined
  const read = await Promise.all(
    readable.map(async ({ written, guarded, role = null }) => ({
      handle: await wordsHandle(env, survey.id, written.response, guarded ? id : undefined),
      question: id,
      written,
      text: guarded && mask ? mask(written.text) : written.text,
      role,
      guarded,
    })),
  )
  const named = read.filter(({ guarded }) => !guarded)
  const shuffled = read.filter(({ guarded }) => guarded).toSorted(byHandle)
  return { read: [...named, ...shuffled], more: logged.length > within.length }
}

function byHandle(one: { readonly handle: string }, other: { readonly handle: string }): number {
  return one.handle < other.handle ? -1 : 1
}

/** Tell why whoever reads a part of the answers reads no words of single people. */
export function heldPart({ survey: { promise } }: WaveWords): HeldPart {
  return { part: promise === 'named' ? 'seller' : 'guarded' }
}

/** Say it in one sentence. */
export function heldFromPart({ survey: { promise } }: WaveWords): string {
  return promise === 'named'
    ? 'You read results by seller: what single people wrote or asked for would be a result about one person.'
    : `This survey is ${promise}: what people wrote or asked for is shown of a whole wave alone, and you read a part of it.`
}

/** Tell what a promise holds back in a wave; `null` where people are named. */
export function heldWords({ survey, closesOn, stage }: WaveWords): HeldWords | null {
  if (survey.promise === 'named') return null
  const { comments: least } = thresholdsOf(survey)
  if (stage === 'sealed') return { least }
  return { least, until: closesOn === null ? null : addDays(closesOn, graceDays) }
}

/** Say it in one sentence. */
export function heldBack(words: WaveWords): string | null {
  const { survey } = words
  const held = heldWords(words)
  if (!held) return null
  const { least, until } = held
  if (until === undefined)
    return `This survey is ${survey.promise}: comments are shown where at least ${least} people wrote to a question.`
  const when = until === null ? `${graceDays} days after the close` : `from ${until} on`
  return `This survey is ${survey.promise}: what people wrote can be read ${when}, when no more answers can come.`
}
