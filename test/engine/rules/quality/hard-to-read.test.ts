import { expect, test } from 'vitest'
import { checkHardToRead } from '#engine/rules/quality/hard-to-read.ts'
import { folderOf, readSurvey } from '../read-survey.ts'

function found(prose: string, language: string): string[] {
  const survey = readSurvey(`## Q {#q}\n\ntype: text\n\n${prose}\n`, { language })
  return checkHardToRead(survey, folderOf([survey])).map(({ message }) => message)
}

const hard: Readonly<Record<string, string>> = {
  en: 'Notwithstanding organisational interdependencies, collaborative implementation methodologies necessitate comprehensive stakeholder communication, particularly regarding infrastructural modernisation initiatives, whose operationalisation presupposes continuous prioritisation of interdepartmental responsibilities and considerable managerial accountability throughout the implementation.',
  de: 'Hinsichtlich der organisatorischen Voraussetzungen unternehmensübergreifender Zusammenarbeit berücksichtigen Verantwortliche insbesondere Kommunikationsbeziehungen, Verantwortlichkeiten, Abstimmungsprozesse, Qualitätssicherungsmaßnahmen, Dokumentationspflichten, Genehmigungsverfahren, Budgetierungsentscheidungen, Personalentwicklungskonzepte, Zielvereinbarungen, Leistungsbeurteilungen, Weiterbildungsmaßnahmen, Gesundheitsförderung, Veränderungsbereitschaft, Wettbewerbsfähigkeit, Nachhaltigkeitsziele, Digitalisierungsvorhaben, Lieferantenbeziehungen, Kundenzufriedenheit sowie Mitarbeiterzufriedenheit innerhalb unterschiedlichster Organisationseinheiten.',
  fr: 'Indépendamment des interdépendances organisationnelles, la responsabilisation opérationnelle des collaborateurs présuppose une communication institutionnelle particulièrement approfondie, notamment concernant la modernisation des infrastructures informatiques, la professionnalisation des responsabilités interdépartementales et la considération systématique des problématiques environnementales.',
  es: 'Independientemente de las interdependencias organizacionales, la responsabilización operacional de los colaboradores presupone una comunicación institucional particularmente profundizada, especialmente relacionada con la modernización infraestructural, la profesionalización de responsabilidades interdepartamentales y la consideración sistemática de problemáticas medioambientales.',
}

const plain: Readonly<Record<string, string>> = {
  en: 'We want to be known for three things. We come prepared, we act as one team, and we stay until it is solved. Tell us where we do, and where we do not. Skip what you like.',
  de: 'Wir wollen für drei Dinge bekannt sein. Wir kommen gut vorbereitet, wir handeln als ein Team, und wir bleiben, bis es gelöst ist. Sagen Sie uns, wo uns das gelingt und wo nicht. Lassen Sie aus, was Sie wollen.',
  fr: 'Nous voulons être connus pour trois choses. Nous venons bien préparés, nous agissons en équipe, et nous restons jusqu’à la fin. Dites-nous où nous le faisons, et où non. Passez ce que vous voulez.',
  es: 'Queremos ser conocidos por tres cosas. Venimos bien preparados, somos un solo equipo y nos quedamos hasta el final. Díganos dónde lo hacemos y dónde no. Deje sin respuesta lo que quiera. Gracias por su tiempo.',
}

test.each(Object.entries(hard))('officialese in %s is hard to read', (language, prose) => {
  expect(found(prose, language)).toHaveLength(1)
})

test.each(Object.entries(plain))('plain words in %s are not', (language, prose) => {
  expect(found(prose, language)).toEqual([])
})

test('fewer than thirty words mean nothing to a formula', () => {
  expect(found('Organisational interdependencies necessitate comprehensive communication.', 'en')).toEqual([])
})

test('a language without a formula is left alone', () => {
  expect(found(`${'組織的相互依存関係の包括的調整。'.repeat(20)}`, 'ja')).toEqual([])
})

test('the message names the formula and the longest words', () => {
  const [message] = found(hard.en ?? '', 'en')
  expect(message).toMatch(/school year \d+ by Flesch–Kincaid.*«interdepartmental»/)
})
