import { describe, expect, test } from 'vitest'
import { decode } from '#cli/read-text.ts'

const sixteen = (text: string, swapped: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return swapped ? bytes.swap16() : bytes
}

describe('what is no text', () => {
  test.each([
    ['holds a zero byte', Uint8Array.of(0x50, 0x4b, 3, 4, 0)],
    ['is UTF-16 and ends in the middle of a letter', sixteen('Ü', false).subarray(0, 3)],
    ['is UTF-16 with half a letter in it', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00)],
  ])('%s', (_, bytes) => {
    expect(decode(bytes)).toBeUndefined()
  })
})

describe('a text is read as it was written', () => {
  test.each([
    ['utf-8', Buffer.from('Ü «€»')],
    ['utf-8', Buffer.from('\ufeffÜ «€»')],
    ['utf-16le', sixteen('Ü «€»', false)],
    ['utf-16be', sixteen('Ü «€»', true)],
    ['windows-1252', Uint8Array.of(0xdc, 0x20, 0xab, 0x80, 0xbb)],
  ])('in %s', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ encoding, text: 'Ü «€»' })
  })

  test('an empty one, too', () => {
    expect(decode(new Uint8Array())).toEqual({ encoding: 'utf-8', text: '' })
  })
})
