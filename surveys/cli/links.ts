/** `npm run links`: the open links of a survey by role and language, printed and as QR codes; asks no service, and knows no person. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addressOf } from '#engine/links/address-of.ts'
import { inert } from '#engine/parse/diagnostic.ts'
import { languageNames } from '#engine/words/languages.ts'
import { type FoundSurvey, findSurvey } from './find-survey.ts'
import { codeOf, codePng, codeSvg } from './qr/draw-code.ts'
import { runCommand, WrongCall } from './run-command.ts'
import { readSite } from './site-address.ts'

const usage = `npm run links -- --survey <id> [--role <role>] [--language <language>] [--url https://…] [--out <folder>]

Prints the links by which anybody may answer a survey, and writes each as a QR code: a PNG for documents and an SVG
for print. The links name nobody; personal ones are made by «npm run invite».

  --survey    the survey
  --role      only the page of this role; otherwise the choice of roles and all of them
  --language  only in this language
  --url       where the site is
  --out       the folder for the codes (open-links/<survey>)`

const local = 'http://localhost:8787'

const options = {
  survey: { type: 'string' },
  role: { type: 'string' },
  language: { type: 'string' },
  url: { type: 'string', default: local },
  out: { type: 'string' },
  surveys: { type: 'string', default: 'surveys' },
} as const

await runCommand(usage, options, async ({ flags, positionals }) => {
  if (flags.survey === undefined || positionals.length > 0)
    throw new WrongCall('Name the survey by «--survey», and nothing else.')
  const found = await findSurvey(flags.surveys, flags.survey)
  const { survey } = found
  const site = readSite(flags.url)
  const languages = chosen('language', flags.language, survey.languages)
  const roles = chosen('role', flags.role, survey.roles)
  if (survey.links === 'required') {
    console.error(
      `«${survey.id}» is answered by personal links alone (links: required); open links would answer nothing. «npm run invite» makes personal ones.`,
    )
    return 1
  }
  const places = flags.role === undefined ? [undefined, ...roles] : roles
  const folder = flags.out ?? join('open-links', survey.id)
  await mkdir(folder, { recursive: true })
  for (const language of languages) {
    console.log(`\n${inert(titleIn(found, language))}, ${languageNames[language as never]}`)
    for (const place of places) {
      const address = `${site}${addressOf(survey, place, language)}`
      console.log(`  ${(place ?? 'choice of roles').padEnd(20)} ${address}`)
      await draw(join(folder, fileName(survey.id, place, language)), address, titleOf(found, place, language))
    }
  }
  console.log(`\nTheir codes are in ${folder}, each as .png and .svg.`)
  if (flags.url === local) console.error('These lead to this machine only; say by «--url» where the site is.')
  return 0
})

function chosen(what: string, wanted: string | undefined, known: readonly string[]): readonly string[] {
  if (wanted === undefined) return known
  if (!known.includes(wanted))
    throw new WrongCall(`«${wanted}» is no ${what} of this survey (known: ${known.join(', ')}).`)
  return [wanted]
}

function fileName(survey: string, place: string | undefined, language: string): string {
  return [survey, ...(place === undefined ? [] : [place]), language].join('-')
}

function titleIn({ words }: FoundSurvey, language: string): string {
  return words[language]?.title ?? ''
}

/** Say whom a code is for, for those who hear it or read it below the picture. */
function titleOf(found: FoundSurvey, place: string | undefined, language: string): string {
  const role = place === undefined ? '' : `: ${found.words[language]?.roles[place] ?? place}`
  return `${titleIn(found, language)}${role}`
}

async function draw(path: string, address: string, title: string): Promise<void> {
  const code = codeOf(address)
  await writeFile(`${path}.png`, codePng(code))
  await writeFile(`${path}.svg`, codeSvg(code, `${title} – ${address}`))
}
