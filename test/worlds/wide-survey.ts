/** A survey of five roles with forty figures, as large as results get; asks nobody. */
import { makeSurvey } from '../make-survey.ts'

const roles = ['executive', 'buyer', 'manager', 'user', 'technical']

/** Batteries, and the items of each: with the referral score, the comparison and the care index they are forty. */
const batteries = { care: 5, values: 8, handoff: 8, practice: 8, duties: 8 } as const

const battery = ([measure, items]: readonly [string, number]) => `
## How often did we do this of ${measure}? {#${measure}}

type: frequency
measures: ${measure}

${Array.from({ length: items }, (_, place) => `- item-${place + 1}: Item ${place + 1}`).join('\n')}
`

export const wideSurvey = makeSurvey(
  `---
title: As much as there can be
audience: customers
privacy: named
cadence: half-yearly
attributes: [region, team, account]
roles:
${roles.map((role) => `  ${role}: You are one`).join('\n')}
groups:
  deciders: [executive, buyer]
  hands-on: [manager, user, technical]
---

# Short {#short}

## Would you refer us? {#refer}

type: referral

## Compared with others, we are … {#sector}

type: comparison

# More {#more}
${Object.entries(batteries).map(battery).join('')}`,
  'wide',
)
