/** How the preview is built: as the site is, into a folder of its own, and unable to send anything. */
import { defineConfig } from 'astro/config'
import site from '../../astro.config.mjs'
import { preview } from './preview.ts'

export default defineConfig({
  ...site,
  outDir: './generated/preview',
  integrations: [...site.integrations, preview({ inBuilds: true })],
})
