import { expect, test } from 'vitest'
import { personalLink } from '#engine/links/personal-link.ts'

const survey = { id: 'customers', roles: ['buyer'], languages: ['en', 'de'] }
const token = '0123456789abcdefghjkmnpqrs'

test('a personal link leads to the page of the role, in the language of the person', () => {
  expect(personalLink('https://a.example', survey, 'buyer', 'de', token)).toBe(
    `https://a.example/s/customers/buyer/de/?t=${token}`,
  )
})

test('a role that there is no more leads to the choice of roles, a language that is not spoken to the survey’s own', () => {
  expect(personalLink('https://a.example', survey, 'boss', 'fr', token)).toBe(
    `https://a.example/s/customers/?t=${token}`,
  )
})
