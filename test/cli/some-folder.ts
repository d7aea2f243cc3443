/** A small folder of surveys that is right in every respect, for tests that break one thing in it. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const programme = `---
company: Hollinrime
sector: cold-store monitoring
sender: Ines Hallworth, managing director
time zone: Europe/London
values:
  prepared: We come prepared
---

# Where we are going

We want to be the first that people name.
`

const customers = `---
title: How are we doing?
audience: customers
privacy: named
languages: [en]
cadence: half-yearly
fieldwork: 3 weeks
minutes: 4
retain: 24 months
roles:
  buyer: You choose suppliers
  user: You use what we deliver
---

# In short {#short}

## Would you refer {company} to a colleague? {#refer}

type: referral
low: Certainly not
high: Certainly

### What is the main reason? {#refer-why}

type: text
when: refer is answered

# Care {#caring}

## In {period}, how often did we … {#care}

type: frequency
measures: care

- listen: ask about your situation
- keep: do what we had promised

## In {period}, how often did our people … {#lived}

type: frequency
measures: values

- prepared: come prepared to a meeting

## How satisfied are you with our service? {#satisfied}

type: scale
low: Not at all
high: Fully
for: user

### What was wrong? {#wrong}

type: text
when: satisfied at most 2
for: user
`

const scenario = `# A user who is unhappy is asked why

survey: customers
role: user
asked: wrong
ends on: caring

- refer: 3
- satisfied: 2
`

/** Write the folder to a place of its own, and give its path. */
export async function someFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'surveys-'))
  await mkdir(join(folder, 'scenarios'))
  await Promise.all([
    writeFile(join(folder, 'programme.md'), programme),
    writeFile(join(folder, 'customers.md'), customers),
    writeFile(join(folder, 'scenarios', 'walks.md'), scenario),
  ])
  return folder
}
