/** The README's picture of the mails, taken of what the running product has sent; sends nothing to anybody. */
import type { Browser } from 'playwright-core'
import { startChromium } from './journeys/chromium.ts'
import { invite, noonIn, read } from './journeys/mailing.ts'
import { openSite } from './journeys/site.ts'

const height = 1195
const asked = [
  { address: 'jo@example.com', name: 'Jo Smith', scheme: 'light' },
  { address: 'kit@example.com', name: 'Kit Hall', scheme: 'dark' },
  { address: 'omar@example.com', name: 'عمر عزيز', language: 'ar', scheme: 'light' },
] as const

const site = await openSite('.', { MAILER: 'mailbox' })
await invite(
  site,
  asked.map(({ scheme: _, ...row }) => row),
)
await site.tick(noonIn(1))
const mails = (await site.everything()).mailbox as { recipient: string; raw: string }[]
const parts = await Promise.all(mails.map(async ({ raw }) => read({ raw })))
const browser = await startChromium()
const shots = await Promise.all(
  asked.map(({ address, scheme }) => {
    const mail = parts.find(({ to }) => to?.some((one) => one.address === address))
    return shoot(browser, mail?.html ?? '', scheme)
  }),
)
const page = await browser.newPage({ viewport: { width: 1200, height } })
const pictures = shots.map(
  (shot) => `<img src="data:image/png;base64,${shot}" width="390" height="${height}">`,
)
await page.setContent(
  `<body style="margin:0;display:flex;justify-content:space-between;background:#c9cfd0">${pictures.join('')}</body>`,
)
await page.screenshot({ path: '.github/mails.png' })
await browser.close()
await site.stop()

async function shoot(on: Browser, html: string, colorScheme: 'light' | 'dark'): Promise<string> {
  const phone = await on.newPage({ viewport: { width: 390, height }, colorScheme })
  await phone.setContent(html)
  const shot = await phone.screenshot()
  await phone.close()
  return shot.toString('base64')
}
