import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idLength, responseIdFrom } from '#engine/answers/response-id.ts'
import { responseIdForm, tokenForm } from '#engine/wire.ts'

test('too few bytes make no id', () => {
  expect(() => responseIdFrom(new Uint8Array(idLength - 1))).toThrow('requires at least 26 bytes')
})

test('any bytes make an id and a token of the right form', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: idLength, maxLength: 64 }), (bytes) => {
      expect(responseIdFrom(bytes)).toMatch(responseIdForm)
      expect(responseIdFrom(bytes)).toMatch(tokenForm)
    }),
  )
})

test('every letter stands for five bits of its byte', () => {
  expect(responseIdFrom(Uint8Array.from({ length: 26 }, (_, index) => 224 + index))).toBe(
    '0123456789abcdefghjkmnpqrs',
  )
})
