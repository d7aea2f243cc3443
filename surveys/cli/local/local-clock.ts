/** The clock of the local server, which strikes none by itself; what a strike does is the worker's. */

const every = 5_000
const often = '*/5 * * * *'
const daily = '17 3 * * *'

/** Let it strike every few seconds, so that mails and figures follow at once, and once a day as the day's own. */
export async function keepStriking(url: string): Promise<never> {
  let day = ''
  for (;;) {
    const today = new Date().toISOString().slice(0, 10)
    // Mails may take their time; the next strike waits for them.
    await strike(url, day === today ? often : daily)
    day = today
    await new Promise((resolve) => setTimeout(resolve, every))
  }
}

/** What goes wrong in the worker is told by its own log; while it starts anew, it strikes in vain. */
async function strike(url: string, cron: string): Promise<void> {
  await fetch(`${url}/cdn-cgi/handler/scheduled?cron=${encodeURIComponent(cron)}`).catch(() => undefined)
}
