/** Every rule that an author’s files are held to, by id; the place where a new one is written down first. */
import { mailRules } from './mails.ts'
import { missionRules } from './mission.ts'
import { programmeRules } from './programme.ts'
import { promiseRules } from './promise.ts'
import { protectionRules } from './protection.ts'
import { qualityRules } from './quality.ts'
import type { Rule } from './rule.ts'
import { scenarioRules } from './scenario.ts'
import { structureRules } from './structure.ts'
import { themeRules } from './themes.ts'
import { translationRules } from './translation.ts'
import { trendRules } from './trend.ts'

/** Rules by what they are about. */
export const chapters = {
  structure: structureRules,
  programme: programmeRules,
  translation: translationRules,
  mission: missionRules,
  quality: qualityRules,
  'data protection': protectionRules,
  mails: mailRules,
  trend: trendRules,
  scenarios: scenarioRules,
  promises: promiseRules,
  themes: themeRules,
} as const

const all = {
  ...structureRules,
  ...programmeRules,
  ...translationRules,
  ...missionRules,
  ...qualityRules,
  ...protectionRules,
  ...mailRules,
  ...trendRules,
  ...scenarioRules,
  ...promiseRules,
  ...themeRules,
}

export type RuleId = keyof typeof all

/** The ids of all rules. */
export const ruleIds = Object.keys(all) as readonly RuleId[]

/** Give a rule by its id. */
export function ruleOf(id: RuleId): Rule {
  return all[id]
}

/** Tell whether a word is the id of a rule. */
export function isRule(id: string): id is RuleId {
  return Object.hasOwn(all, id)
}
