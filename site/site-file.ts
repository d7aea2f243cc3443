/** The compiled surveys, typed; the one place where the site reads what was compiled. */
import type { SiteFile } from '#engine/model.ts'
import file from '#generated/site.json'

export const { programme, surveys } = file as unknown as SiteFile
