/** A small folder in which everything of the language is said once, in memory, for tests that spoil it; reads no disk. */
import { parseFolder } from '#cli/parse-folder.ts'
import type { FolderTexts } from '#cli/read-folder.ts'
import { lockOf } from '#engine/lock/lock-of.ts'
import { writeLock } from '#engine/lock/write-lock.ts'
import { translationDraft } from '#engine/parse/translation-draft.ts'
import { programmeTranslationDraft } from '#engine/parse/translation-programme-draft.ts'

const programme = `---
company: Hollinrime
sector: cold-store monitoring
sender: Ines Hallworth, managing director
time zone: Europe/London
values:
  prepared: We come prepared
competitors:
  keldmark: Keldmark
  thermavane: Thermavane
mail:
  from: surveys@hollinrime.example
  reply to: hello@hollinrime.example
  quiet hours: 19:30 to 08:00
  every: 6 months
  a minute: 30
---

# Where we are going

We want to be the *first* that people name.
`

const customers = `---
title: How are we doing?
audience: customers
privacy: named
languages: [en, de]
cadence: half-yearly
fieldwork: 3 weeks
minutes: 6
retain: 24 months
keep: here
reminders: 2
remind after: 1 week
attributes: [seller]
roles:
  buyer: You choose suppliers
  user: You use what we deliver
groups:
  everyone: [buyer, user]
waive:
  long-wording refer: It was asked so before
---

Thank you for your **time**.

# In short {#short}

## Would you refer {company} to a colleague, as somebody who knows us well and would be asked? {#refer}

type: referral \\
low: Certainly not \\
high: Certainly \\
required: soft

### What is the main reason? {#refer-why}

type: text
lines: 3
when: refer at most 6 or refer is 10

In your own words.

as user: What would you tell us?

# Care {#caring}

## In {period}, how often have {seller|our people} … {#care}

type: frequency
measures: care
shuffle: yes

Think of [all of us](https://hollinrime.example).

- listen: asked about your situation
- keep: done what they had promised
  - as user: done what you were promised
- after: come back to you
  - for: buyer

## In {period}, how often were we … {#lived}

type: frequency
measures: values

- prepared: prepared for a meeting

# Beside others {#beside}

## Which of these do you know well enough to compare? {#known}

type: choices
rows: competitors
for: buyer
other: yes
every: year

## Compared with {company}, … {#rivals}

type: comparison
rows: chosen in known
when: known is answered
for: buyer

## What matters most? {#order}

type: rank
at most: 2

- price: The price
- speed: How fast we are
- people: The people

## How satisfied are you? {#satisfied}

type: scale
from: 1
to: 5

- 1: Not at all
- 5: Fully

## What is your trade? {#trade}

type: choice
other: yes

- food: Food
- drugs: Medicines

## How many stores do you have? {#stores}

type: number
min: 0
max: 99.5

# Last {#last}

## Tell us a story {#story}

type: story
when: (satisfied any of 4, 5) and care.keep at least 2

## May {seller|someone} call you? {#call}

type: callback

# Invitation {#invitation}

subject: A few questions from {company}

It takes some minutes.

# Thank you {#thanks}

We read every word.
`

const walk = `# A buyer who is content

survey: customers
role: buyer
asked: care.after, order
not asked: refer-why, rivals
ends on: last

- refer: 9
- care.listen: always
- satisfied: 4
`

const promise = `---
title: A call back at the hour we named
surveys: [customers]
wave: 2026-H1
measure: care
made: 2026-07-20
due: 2026-10-31
done: 2026-11-12
owner: Head of the service desk
---

# You said {#said}

> You promise to call back, and *nobody* does.

# We do {#do}

- We name the hour.
- We keep it.

# What came of it {#outcome}

Most calls are made in time, see [how](https://hollinrime.example).
`

const promiseInGerman = `---
title: Ein Rückruf zur genannten Stunde
owner: Leitung des Servicedesks
---

# Sie haben gesagt {#said}

> Sie versprechen einen Rückruf, und *niemand* ruft an.

# Das tun wir {#do}

- Wir nennen die Stunde.
- Wir halten sie.

# Was daraus geworden ist {#outcome}

Die meisten rufen pünktlich an, siehe [hier](https://hollinrime.example).
`

const themes = `What people write about.

# Calling back {#calling-back}

for: buyer

Whether *somebody* calls.

- call* … back, reach*
- on hold
`

const themesInGerman = `# Rückruf {#calling-back}

- *rückruf*, erreich*
`

/** The names of the files of the folder, and their texts. */
export const wholeFolder: ReadonlyMap<string, string> = written()

/** Take texts as a folder with a survey, a promise and their translations; those that are not given are as they should be. */
export function folderOf(changed: ReadonlyMap<string, string> = new Map()): FolderTexts {
  return {
    ids: ['customers'],
    translations: [
      { of: 'programme', language: 'de' },
      { of: 'customers', language: 'de' },
      { of: 'themes', language: 'de' },
    ],
    scenarios: ['scenarios/walk.md'],
    promises: { ids: ['call-back'], translations: [{ of: 'call-back', language: 'de' }] },
    texts: new Map([...wholeFolder, ...changed]),
    diagnostics: [],
  }
}

function written(): Map<string, string> {
  const texts = new Map([
    ['programme.md', programme],
    ['customers.md', customers],
    ['scenarios/walk.md', walk],
    ['promises/call-back.md', promise],
    ['promises/call-back.de.md', promiseInGerman],
    ['themes.md', themes],
    ['themes.de.md', themesInGerman],
  ])
  const none = { translations: [], scenarios: [], promises: { ids: [], translations: [] }, diagnostics: [] }
  const first = parseFolder({ ids: ['customers'], ...none, texts })
  const [survey] = first.surveys
  if (!survey) throw new Error('the folder has no survey')
  const { words } = survey
  texts.set('programme.de.md', programmeTranslationDraft(first.programme))
  texts.set('customers.de.md', translationDraft(survey))
  const spoken = { en: { words, texts: survey.texts } }
  texts.set('surveys.lock.json', writeLock(lockOf([{ survey: survey.survey, spoken }], undefined)))
  return texts
}
