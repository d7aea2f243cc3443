/** The worker as it is deployed, with two more addresses by which it is filled; and the least that could read something. */
import type { WorkerFile } from '#engine/model.ts'
import file from '#generated/worker.json'
import { createApp } from '#worker/app.ts'
import { definitionsOf } from '#worker/definitions.ts'
import type { AppEnv } from '#worker/env.ts'
import { fold } from '#worker/jobs/fold.ts'
import { publish } from '#worker/jobs/publish.ts'
import { openStore } from '#worker/store/d1-store.ts'
import type { Incoming } from '#worker/store/store.ts'

const definitions = definitionsOf(file as unknown as WorkerFile, async () => ({}))
/** A day on which every wave is over. */
const now = new Date('2027-03-01T10:00:00Z')
const app = createApp(definitions, undefined, () => now)

/** Rows of the log, and tallies of accounts, as they are, so many times more under other names. */
const copies = [
  `with recursive n(i) as (select 1 union all select i + 1 from n where i < ?1)
    insert into responses (survey, id, chain, version, role, language, wave, attributes, answers, state, withhold, seconds, received_at)
    select survey, id || '-' || i, chain || '-' || i, version, role, language, wave, attributes, '{}', state, withhold, seconds, received_at
    from (select * from responses where instr(id, '-') = 0) cross join n`,
  `with recursive n(i) as (select 1 union all select i + 1 from n where i < ?1)
    insert into tallies (survey, wave, cut, withheld, number, tally)
    select survey, wave, replace(cut, '&', '-' || i || '&'), withheld, number, tally
    from (select * from tallies where cut like 'account=%&%') cross join n`,
  'update folds set watermark = (select max(seq) from responses)',
]

// biome-ignore lint/style/noDefaultExport: a worker is what its file exports by default.
export default {
  async fetch(request, env, context) {
    const store = openStore(env.DB)
    const [, act = '', id = '', count = ''] = new URL(request.url).pathname.split('/')
    const rules = definitions.surveys.get(id)
    switch (act) {
      case 'fill':
        return Response.json(await store.acceptMany(id, await request.json<Incoming[]>()))
      case 'publish':
        if (!rules) return new Response(null, { status: 404 })
        await fold(store, rules, 'UTC')
        return Response.json(await publish(store, rules, '2027-03-01', now))
      case 'copy':
        for (const [place, sql] of copies.entries())
          await env.DB.prepare(sql)
            .bind(...(place < 2 ? [Number(count)] : []))
            .run()
        return Response.json((await env.DB.prepare('select count(*) as n from responses').first()) ?? {})
      case 'bare':
        return Response.json(
          await env.DB.prepare("select snapshot from snapshots where survey = ? and cut = 'all' limit 1")
            .bind(id)
            .first(),
        )
      default:
        return app.fetch(request, env, context)
    }
  },
} satisfies ExportedHandler<AppEnv['Bindings']>
