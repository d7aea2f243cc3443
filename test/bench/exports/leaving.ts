/** The worker as it is deployed, with more addresses by which it is filled; and the least that could send the same rows. */
import type { WordsFile, WorkerFile } from '#engine/model.ts'
import words from '#generated/words.json'
import file from '#generated/worker.json'
import { createApp } from '#worker/app.ts'
import { definitionsOf } from '#worker/definitions.ts'
import type { AppEnv } from '#worker/env.ts'
import { fold } from '#worker/jobs/fold.ts'
import { openStore } from '#worker/store/d1-store.ts'
import type { Incoming } from '#worker/store/store.ts'

const definitions = definitionsOf(
  file as unknown as WorkerFile,
  async (survey) => (words as unknown as WordsFile)[survey] ?? {},
)
/** A day on which every wave is over. */
const now = new Date('2027-03-01T10:00:00Z')
const app = createApp(definitions, undefined, () => now)

/** Rows of a wave once more, with the ids and links of other people: of both the first digits are theirs. */
const copy = `
  insert into responses (survey, id, chain, version, role, language, wave, attributes, answers, state, withhold, seconds, received_at)
  select survey, printf('%04d', ?2) || substr(id, 1, 22), printf('%04d', ?2) || substr(chain, 1, 60), version, role, language, wave,
    attributes, answers, state, withhold, seconds, received_at
  from responses where wave = ?1 and seq <= ?3 order by seq`

/** What was copied counts as folded; nothing that is measured reads a tally. */
const folded = 'update folds set watermark = (select max(seq) from responses)'

const page = `
  select seq, json_object('role', role, 'language', language, 'attributes', json(attributes), 'answers', json(answers)) as line
  from responses where survey = ?1 and wave = ?2 and seq > ?3 and withhold = 0 order by seq limit 2500`

/** Rows as the database writes them, line by line. */
function bare(db: D1Database, survey: string, wave: string): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let after = 0
  return new ReadableStream({
    async pull(controller) {
      const { results } = await db
        .prepare(page)
        .bind(survey, wave, after)
        .all<{ seq: number; line: string }>()
      after = results.at(-1)?.seq ?? after
      if (results.length === 0) controller.close()
      else controller.enqueue(encoder.encode(results.map(({ line }) => `${line}\n`).join('')))
    },
  })
}

// biome-ignore lint/style/noDefaultExport: a worker is what its file exports by default.
export default {
  async fetch(request, env, context) {
    const [, act = '', id = '', wave = '', more = ''] = new URL(request.url).pathname.split('/')
    const store = openStore(env.DB)
    const rules = definitions.surveys.get(id)
    switch (act) {
      case 'fill':
        return Response.json(await store.acceptMany(id, await request.json<Incoming[]>()))
      case 'fold':
        return Response.json(rules ? await fold(store, rules, 'UTC') : null)
      case 'copy': {
        const last = await env.DB.prepare('select max(seq) as seq from responses').first<number>('seq')
        for (let number = 1; number <= Number(more); number++)
          await env.DB.prepare(copy).bind(wave, number, last).run()
        return Response.json(await env.DB.prepare(folded).run())
      }
      case 'promise':
        return Response.json(await env.DB.prepare('update waves set promise = ?').bind(wave).run())
      case 'bare':
        return new Response(bare(env.DB, id, wave))
      default:
        return app.fetch(request, env, context)
    }
  },
} satisfies ExportedHandler<AppEnv['Bindings']>
