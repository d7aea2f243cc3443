/** How the static site is built: from `site/` to `dist/`, everything a survey page needs in one file. */
import preact from '@astrojs/preact'
import { defineConfig } from 'astro/config'
import { companion } from './site/build/companion.ts'
import { headersFile } from './site/build/headers-file.ts'
import { preview } from './site/build/preview.ts'
import { respondentScript } from './site/build/respondent-script.ts'
import { resultsScript } from './site/build/results-script.ts'
import { watchSurveys } from './site/build/watch-surveys.ts'

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: './dist',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'always', format: 'directory' },
  integrations: [preact(), companion(), resultsScript(), watchSurveys(), preview(), headersFile()],
  vite: { plugins: [respondentScript()] },
})
