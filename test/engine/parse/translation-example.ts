/** A survey with a whole translation, for tests of translating. */
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { parseSurvey } from '#engine/parse/parse-survey.ts'
import { parseTranslation } from '#engine/parse/parse-translation.ts'

/** A survey with every kind of text. */
export const surveyText = `---
title: How are we doing?
audience: customers
languages: [en, de]
attributes: [seller]
roles:
  buyer: You choose
  user: You use
  lead: You lead
groups:
  deciders: [lead, buyer]
names:
  lead: team leads
---

Thank you for *your* time.

# In short {#short}

All of it is read.

## Would you refer {company}? {#refer}

type: referral
low: Certainly not
high: Certainly

### What is the reason? {#refer-why}

type: text

One word is enough.

as buyer: One word will do.

# Care {#caring}

## How often has {seller|your contact} … {#care}

type: frequency
measures: care
as deciders: How often has our manager …

- listen: asked about your situation
  - as buyer: asked about your budget
- keep: kept promises

## How satisfied are you? {#satisfied}

type: scale

- 1: Not at all satisfied
- 5: Fully satisfied

## Which of these do you know? {#known}

type: choices
rows: competitors
other: yes

- thermavane: Thermavane Limited
- none: None of these

## Compared with {company}, … {#rivals}

type: comparison
rows: chosen in known

## Have patience {#patience}

type: note

- This is prose

# Invitation {#invitation}

subject: Four minutes for us?

Please answer.
`

/** A whole translation of it, in another order and at other depths. */
export const germanText = `---
title: Wie geht es uns?
roles:
  buyer: Sie wählen aus
  user: Sie benutzen
  lead: Sie leiten
names:
  buyer: Einkauf
  user: Nutzung
  lead: Leitung
  deciders: Entscheidende
  seller: Ansprechperson
---

Danke für *Ihre* Zeit.

# Einladung {#invitation}

subject: Vier Minuten für uns?

Bitte antworten Sie.

# Kurz {#short}

Alles davon wird gelesen.

## Würden Sie {company} empfehlen? {#refer}

low: Sicher nicht
high: Sicher

## Was ist der Grund? {#refer-why}

Ein Wort genügt.

as buyer: Ein Wort reicht aus.

### Wie oft hat {seller|Ihr Kontakt} … {#care}

as deciders: Wie oft hat unser Leiter …

- keep: Versprechen gehalten
- listen: nach Ihrer Lage gefragt
  - as buyer: nach Ihrem Budget gefragt

# Achtsam {#caring}

#### Wie zufrieden sind Sie? {#satisfied}

- 1: Gar nicht zufrieden
- 5: Ganz zufrieden

## Welche davon kennen Sie? {#known}

- thermavane: Thermavane GmbH
- none: Keine davon

## Verglichen mit {company} … {#rivals}

## Haben Sie Geduld {#patience}

- Das ist Prosa
`

/** The programme's lists in the survey's own language, and in that of the translation. */
export const lists = { competitors: { thermavane: 'Thermavane', keldmark: 'Keldmark' } }
const germanLists = { competitors: { thermavane: 'Thermavane', keldmark: 'Keldmark (DE)' } }

export const original = parseSurvey('customers', 'customers.md', surveyText, lists)

/** Parse a text as the German translation. */
export const parseGerman = (text: string) =>
  parseTranslation(original, 'de', 'customers.de.md', text, germanLists)

/** Each diagnostic as its rule, the characters that it is about, and its message. */
export const said = (text: string) =>
  parseGerman(text).diagnostics.map((one) => {
    const meant = (text.split('\n')[one.line - 1] ?? '').slice(one.column - 1, one.column - 1 + one.length)
    return formatDiagnostic(one).replace(/^.*? error (\S+) {2}/, (_, rule: string) => `${rule} @${meant} `)
  })

/** What is said of the German translation after a change. */
export const saidAfter = (from: string | RegExp, to: string) => {
  const text = germanText.replace(from, to)
  if (text === germanText) throw new Error(`nothing matches ${from}`)
  return said(text)
}
