/** The least that a collector must do: read a body and write one row; checks nothing and knows nobody. */
import { type Context, Hono } from 'hono'

interface Database {
  prepare(sql: string): { bind(...values: unknown[]): { run(): Promise<unknown> } }
}

type Caller = Context<{ Bindings: { DB: Database } }>

const app = new Hono<{ Bindings: { DB: Database } }>()

app.post('/', insert)

// Shows what going to the database a second time costs by itself.
app.post('/looked-up', async (c) => {
  await c.env.DB.prepare('select id from bare where id = ?').bind('nobody').run()
  return insert(c)
})

async function insert(c: Caller): Promise<Response> {
  const { id, survey, role, answers } = await c.req.json()
  await c.env.DB.prepare('insert into bare (id, survey, role, answers) values (?, ?, ?, ?)')
    .bind(id, survey, role, JSON.stringify(answers))
    .run()
  return c.json({ id }, 201)
}

// biome-ignore lint/style/noDefaultExport: a worker is what its file exports by default.
export default app
