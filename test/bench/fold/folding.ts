/** A worker that does nothing but what is measured: it fills the log, folds it, and inserts rows as they are. */
import type { WorkerFile } from '#engine/model.ts'
import file from '#generated/worker.json'
import { definitionsOf } from '#worker/definitions.ts'
import { fold } from '#worker/jobs/fold.ts'
import { recount } from '#worker/jobs/recount.ts'
import { openStore } from '#worker/store/d1-store.ts'
import type { Invited } from '#worker/store/recipient-store.ts'
import type { Incoming } from '#worker/store/store.ts'

const { surveys } = definitionsOf(file as unknown as WorkerFile, async () => ({}))

/** Rows of one insert. */
const rowsAnInsert = 250

const insertBare = `
  insert into bare (id, survey, role, answers)
  select value->>'id', value->>'survey', value->>'role', value->>'answers' from json_each(?1)`

// biome-ignore lint/style/noDefaultExport: a worker is what its file exports by default.
export default {
  async fetch(request, { DB }) {
    const store = openStore(DB)
    const [, act = '', id = ''] = new URL(request.url).pathname.split('/')
    const rules = surveys.get(id)
    if (!rules) return new Response(null, { status: 404 })
    switch (act) {
      case 'fill':
        return Response.json(await store.acceptMany(id, await request.json<Incoming[]>()))
      case 'invite':
        return Response.json(await store.addRecipients(id, await request.json<Invited>()))
      case 'fold':
        return Response.json(await fold(store, rules, 'UTC'))
      case 'recount':
        return Response.json(await recount(store, rules, await store.pending(id, 1)))
      case 'forget':
        return Response.json(await DB.prepare('delete from tallies where survey = ?').bind(id).run())
      case 'bare': {
        const rows = await request.json<object[]>()
        for (let from = 0; from < rows.length; from += rowsAnInsert)
          await DB.prepare(insertBare)
            .bind(JSON.stringify(rows.slice(from, from + rowsAnInsert)))
            .run()
        return Response.json(rows.length)
      }
      default:
        return new Response(null, { status: 404 })
    }
  },
} satisfies ExportedHandler<Env>
