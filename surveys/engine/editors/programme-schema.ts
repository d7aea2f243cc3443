/** What an editor may know of the settings of the programme file; the parser has the last word. */

import { type mailKeys, mostMailsAMinute } from '../parse/mail-rules.ts'
import type { programmeKeys } from '../parse/parse-programme.ts'
import type { benchmarkKeys, targetKeys } from '../parse/programme-aims.ts'
import { fewestForFigure, fewestForHistogram } from '../privacy/thresholds.ts'
import { languageNames } from '../words/languages.ts'
import { number, oneOf, type Schema, settings, span, text, textsById, waive } from './schema.ts'

const target: Readonly<Record<(typeof targetKeys)[number], Schema>> = {
  measure: text('What is measured, as questions say it by «measures:».'),
  item: text('One value, result or row of the measure; without it, the whole measure.'),
  team: text('The team whose target it is; without it, everybody’s.'),
  'at least': number(-100, 100, 'What it should come to, in the unit of the results page.'),
  by: text('The wave by which it should be met.'),
  deliverable: text('The id of the deliverable that it shows.'),
}

const benchmark: Readonly<Record<(typeof benchmarkKeys)[number], Schema>> = {
  statement: text('What people agree to.'),
  best: number(0, 100, 'Per cent of the best who agreed.'),
  all: number(0, 100, 'Per cent of all who agreed.'),
  source: text('Where the figures were published.'),
  year: number(1900, 2100, 'When they were published.'),
}

/** A value of an attribute, as the contact list writes it. */
const value: readonly Schema[] = [{ type: 'string', minLength: 1 }, { type: 'number' }]

const leader: Schema = {
  type: 'object',
  properties: {
    email: { type: 'string', format: 'email' },
    name: { type: 'string' },
    surveys: { description: '«all», or ids of surveys.' },
    only: {
      type: 'object',
      minProperties: 1,
      maxProperties: 1,
      additionalProperties: { anyOf: [...value, { type: 'array', items: { anyOf: value }, minItems: 1 }] },
      description:
        'Whose answers alone they read, by values of one attribute: { team: [Gulf, North] }. Everybody’s without it.',
    },
    rights: { description: 'comments, callbacks, export, own.' },
    digest: oneOf(['weekly', 'no'], 'Whether they get the week’s figures by mail.'),
  },
  required: ['email'],
  additionalProperties: false,
}

const mail: Readonly<Record<(typeof mailKeys)[number], Schema>> = {
  from: { type: 'string', format: 'email', description: 'The address that mails come from.' },
  'reply to': { type: 'string', format: 'email', description: 'Where answers to mails go, if elsewhere.' },
  'quiet hours': {
    type: 'string',
    pattern: '^(?:none|(?:[01]\\d|2[0-3]):[0-5]\\d to (?:[01]\\d|2[0-3]):[0-5]\\d)$',
    description: 'When nothing is sent, where the recipient is: «20:00 to 08:00», or «none».',
  },
  every: span(
    ['day', 'week', 'month'],
    'How long a person whom one survey invited is left in peace by the others, such as «180 days».',
  ),
  'a minute': { ...number(1, mostMailsAMinute, 'Mails a minute at most.'), multipleOf: 1 },
}

const properties: Readonly<Record<(typeof programmeKeys)[number], Schema>> = {
  company: text('The name customers know.'),
  sector: text('What the company supplies, as customers call it.'),
  sender: text('Name and function of who asks.'),
  language: oneOf(Object.keys(languageNames), 'The language of this file; English without it.'),
  'time zone': text('Where a day begins and ends, such as Europe/Berlin.'),
  deliverables: textsById('What sales must deliver for the intent to come true, by id.'),
  values: textsById('What everybody lives every day, by id; three at most.', 3),
  targets: {
    type: 'array',
    items: {
      type: 'object',
      properties: target,
      required: ['measure', 'at least'],
      additionalProperties: false,
    },
    description: 'What measures should come to.',
  },
  results: textsById('What customers want to get out of it, by id.'),
  benchmarks: {
    type: 'object',
    additionalProperties: {
      type: 'object',
      properties: benchmark,
      required: Object.keys(benchmark),
      additionalProperties: false,
    },
    description: 'Statements with the shares that were published of them.',
  },
  competitors: textsById('Companies that customers may have chosen instead, by id.'),
  partners: textsById('Companies whose products work with the company’s, by id.'),
  'results about people': oneOf(['teams', 'sellers'], 'Whether results may be cut by single sellers.'),
  basis: text('The agreement or law that allows results about single sellers.'),
  thresholds: {
    type: 'object',
    properties: {
      figures: { ...number(fewestForFigure, 1000, 'People a figure must be made of.'), multipleOf: 1 },
      comments: {
        ...number(fewestForHistogram, 1000, 'People a histogram or comments must come from.'),
        multipleOf: 1,
      },
    },
    additionalProperties: false,
  },
  leaders: { type: 'array', items: leader, description: 'Who reads results; never part of any page.' },
  mail: {
    type: 'object',
    properties: mail,
    additionalProperties: false,
    description: 'From where and when mails are sent; never part of any page.',
  },
  waive,
}

/**
 * Make the schema of the programme file's settings.
 *
 * @example programmeSchema().required // ['company', 'sector', 'sender', 'time zone']
 */
export function programmeSchema(): Schema {
  return settings('Settings of the programme', properties, ['company', 'sector', 'sender', 'time zone'])
}
