/** Where the platform comes in: requests to the app, the clock to the jobs, arriving mail to its reader. */

import type { WordsFile, WorkerFile } from '#engine/model.ts'
import file from '#generated/worker.json'
import { createApp } from './app.ts'
import { definitionsOf } from './definitions.ts'
import type { AppEnv } from './env.ts'
import { runJobs } from './jobs/run-jobs.ts'
import { takeMail } from './mailer/take-mail.ts'
import { openStore } from './store/d1-store.ts'

const definitions = definitionsOf(file as unknown as WorkerFile, async (survey) => {
  const words = (await import('#generated/words.json')).default as unknown as WordsFile
  return words[survey] ?? {}
})
const app = createApp(definitions)

export default {
  fetch: app.fetch,
  async scheduled(controller, env) {
    const now = new Date(controller.scheduledTime)
    await runJobs(openStore(env.DB), definitions, controller.cron, now, env)
  },
  async email(message, env) {
    await takeMail(message, { store: openStore(env.DB), definitions, settings: env, now: new Date() })
  },
} satisfies ExportedHandler<AppEnv['Bindings']>
