import { expect, test } from 'vitest'
import { loadSurveys } from '#cli/load-surveys.ts'
import { nameable } from '#engine/parse/names.ts'
import { fansItem } from '#engine/tally/joint-counts.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { makeView } from '#site/results/make-view.ts'
import { nameOf } from '#site/results/names.ts'

const { site } = await loadSurveys('surveys')

/** Every survey in one of its languages, as its page of results is built from it. */
function editionsIn(language: string, names?: Readonly<Record<string, string>>) {
  return site.surveys.flatMap((compiled) => {
    const { survey, words } = compiled
    const [own, programme] = [words[language], site.programmes[language]]
    if (!own || !programme) return []
    const called = names ? { ...own, names } : own
    return [{ compiled, survey, language, own: called, intro: '', ui: interfaceWords(language), programme }]
  })
}

test('in another language a role without a name is called by its sentence, and other things as the words say', () => {
  const [customers] = editionsIn('de', { buyer: 'Einkauf', region: 'area' })
  const view = customers && makeView(customers, [])
  expect(view?.names).toMatchObject({
    buyer: 'Einkauf',
    region: 'area',
    executive: expect.stringMatching(/^Sie verantworten/),
  })
  expect(view && [nameOf('executive', view), nameOf('hands-on', view)]).toEqual([
    customers?.own.roles.executive,
    'Hands on',
  ])
})

test('in a survey’s own language what has no name is called by its id, and no role by its sentence', () => {
  const [customers] = editionsIn('en', { buyer: 'purchasing' })
  const view = customers && makeView(customers, [])
  expect(view?.names).toEqual({ buyer: 'purchasing' })
  expect(view && [nameOf('buyer', view), nameOf('executive', view)]).toEqual(['Purchasing', 'Executive'])
})

test('every survey that speaks Arabic calls nothing by Latin letters there', () => {
  const editions = editionsIn('ar')
  expect(editions.map(({ survey }) => survey.id)).toContain('customers')
  for (const edition of editions) {
    const view = makeView(edition, [])
    const latin = nameable(edition.survey).filter((id) => /[a-z]/i.test(nameOf(id, view)))
    expect([edition.survey.id, latin]).toEqual([edition.survey.id, []])
  }
})

test.each(['en', 'de', 'ar'])(
  'in %s those whom several answers make fans are called so wherever they stand',
  (language) => {
    const [customers] = editionsIn(language)
    expect(customers && makeView(customers, []).aims.measures[fansItem]).toBe(
      interfaceWords(language).finding.fans,
    )
  },
)

test('what other surveys ask and stands beside one’s own figures is called by its name, as sellers’ guesses are', () => {
  const sales = editionsIn('en').find(({ survey }) => survey.id === 'sales')
  const view = sales && makeView(sales, [])
  expect(view?.aims.measures).toMatchObject({ refer: 'Referral score', sector: 'Better minus worse' })
  expect(view?.items).not.toHaveProperty('refer')
})
