/** Finding a Chromium: the one named, an installed one, Playwright's, else the one that came with npm. */
import { existsSync, globSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import packed, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]
const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-gpu',
]

/** Start a headless Chromium. */
export async function startChromium(): Promise<Browser> {
  return chromium.launch(await found())
}

/** Start one that keeps what it knows in a folder, as a person's own does; closing it ends it. */
export async function startKept(folder: string, options: BrowserContextOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...(await found()), ...options })
}

async function found(): Promise<{ executablePath: string; args: string[] }> {
  const path =
    process.env.CHROME_PATH ?? [...installed, ...fromPlaywright()].find((candidate) => existsSync(candidate))
  if (path !== undefined && path !== 'npm') return { executablePath: path, args: quiet }
  // The packed one brings the libraries with it that a bare machine lacks.
  const executablePath = await packed.executablePath()
  await inflate('node_modules/@sparticuz/chromium/bin/al2023.tar.br')
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'))
  return { executablePath, args: [...quiet, '--no-zygote', '--headless=shell'] }
}

function fromPlaywright(): string[] {
  return globSync(join(homedir(), '.cache/ms-playwright/chromium-*/chrome-linux*/chrome'))
}
