import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAddress } from '#engine/contacts/address.ts'
import { octets } from '#engine/contacts/octets.ts'
import { toAscii } from './to-ascii.ts'

const read = (text: string) => readAddress(text, toAscii)
const long = (count: number) => 'a'.repeat(count)
const domainOf = (count: number) =>
  `${`${long(49)}.`.repeat(Math.floor(count / 50))}${long((count % 50) - 3)}.io`

describe('what is no address', () => {
  test.each([
    ['', 'there is no address'],
    ['  \u200b ', 'there is no address'],
    ['anna', 'it has no «@»'],
    ['anna.firm.example', 'it has no «@»'],
    ['@firm.example', 'nothing stands before the «@»'],
    ['anna@', 'nothing stands after the «@»'],
    ['anna@firm', '«firm» has no ending, such as «.com»'],
    ['anna@localhost', '«localhost» has no ending, such as «.com»'],
    ['anna@[192.0.2.1]', 'the address of a machine is not written to; name a domain'],
    ['anna@[IPv6:2001:db8::1]', 'the address of a machine is not written to; name a domain'],
    ['anna@192.0.2.1', 'the address of a machine is not written to; name a domain'],
    ['anna@1.2.3', 'the address of a machine is not written to; name a domain'],
    ['anna berg@firm.example', 'a space stands before the «@»'],
    [
      'anna@firm.example, berta@firm.example',
      'it holds more than one address, or a comma where a dot belongs',
    ],
    [
      'anna@firm.example; berta@firm.example',
      'it holds more than one address, or a comma where a dot belongs',
    ],
    ['anna@berta@firm.example', '«@» cannot stand before the «@»'],
    ['"anna@firm.example', 'the quotation marks before the «@» are not closed'],
    ['"an"na"@firm.example', 'the quotation marks before the «@» are not closed'],
    ['anna"berg"@firm.example', '«"» cannot stand before the «@»'],
    ['an:na@firm.example', '«:» cannot stand before the «@»'],
    ['anna\u0000@firm.example', 'it holds a character that nobody sees before the «@»'],
    ['an\u202ena@firm.example', 'it holds a character that nobody sees before the «@»'],
    ['"an\r\nBcc: x"@firm.example', 'it holds a character that nobody sees before the «@»'],
    ['anna@firm.example\r\nBcc:x', 'a space stands after the «@»'],
    ['anna@firm\u0007.example', 'it holds a character that nobody sees after the «@»'],
    ['an\ud800na@firm.example', 'it holds a broken character'],
    ['anna@fi_rm.example', '«_» cannot stand after the «@»'],
    ['anna@firm.example/x', '«/» cannot stand after the «@»'],
    ['anna@fi{rm.example', '«{» cannot stand after the «@»'],
    ['anna@firm.example:25', '«:» cannot stand after the «@»'],
    ['anna@%66irm.example', '«%» cannot stand after the «@»'],
    ['anna@-firm.example', '«-firm.example» is no name of a domain'],
    ['anna@firm-.example', '«firm-.example» is no name of a domain'],
    [`anna@${long(64)}.example`, `«${long(64)}.example» is no name of a domain`],
    ['anna@bü\u0378cher.example', '«bü\u0378cher.example» is no name of a domain'],
    [`${long(65)}@firm.example`, 'it has more than 64 bytes before the «@»'],
    [`${'ü'.repeat(33)}@firm.example`, 'it has more than 64 bytes before the «@»'],
    [`"${long(61)} b"@firm.example`, 'it has more than 64 bytes before the «@»'],
    [`${long(64)}@${domainOf(190)}`, 'it is longer than 254 bytes'],
    [`${'ü'.repeat(32)}@${domainOf(190)}`, 'it is longer than 254 bytes'],
    [`a@${long(48)}.${domainOf(204)}`, 'it is longer than 254 bytes'],
    [`a@${domainOf(254)}`, `«${domainOf(254)}» is no name of a domain`],
    ['Anna <anna@firm.example> Berg', 'a space stands before the «@»'],
    ['<anna@firm.example', '«<» cannot stand before the «@»'],
  ])('%j: %s', (text, problem) => {
    expect(read(text)).toMatchObject({ ok: false, problem })
  })

  test.each([
    ['anna@firm.example.', 'it ends with a dot', 'anna@firm.example'],
    [
      'anna@firm,example',
      'it holds more than one address, or a comma where a dot belongs',
      'anna@firm.example',
    ],
    [
      'anna@firm.example;',
      'it holds more than one address, or a comma where a dot belongs',
      'anna@firm.example',
    ],
    ['anna @ firm.example', 'a space stands before the «@»', 'anna@firm.example'],
    ['anna@firm. example', 'a space stands after the «@»', 'anna@firm.example'],
    ['anna@firm..example', 'a dot after the «@» stands at the edge or beside another', 'anna@firm.example'],
    ['anna@.firm.example', 'a dot after the «@» stands at the edge or beside another', 'anna@firm.example'],
    ['.anna@firm.example', 'a dot before the «@» stands at the edge or beside another', 'anna@firm.example'],
    [
      'an..na@firm.example',
      'a dot before the «@» stands at the edge or beside another',
      'an.na@firm.example',
    ],
    ['anna@@firm.example', '«@» cannot stand before the «@»', 'anna@firm.example'],
    ['anna(at)firm.example', 'it has no «@»', 'anna@firm.example'],
    ['anna [at] firm.example', 'it has no «@»', 'anna@firm.example'],
    ['anna at firm.example', 'it has no «@»', 'anna@firm.example'],
    ['anna＠firm.example', 'it has no «@»', 'anna@firm.example'],
    ['anna@firm.example。', '«firm.example。» is no name of a domain', 'anna@firm.example'],
    ['anna(work)@firm.example', 'comments in brackets are not taken', 'anna@firm.example'],
    ['anna@firm.example (work)', 'comments in brackets are not taken', 'anna@firm.example'],
    ['an\u200bna@firm.example', 'it holds a character that nobody sees before the «@»', 'anna@firm.example'],
  ])('%j: %s, and «%s» was meant', (text, problem, mend) => {
    expect(read(text)).toEqual({ ok: false, problem, mend })
  })

  test.each([
    'anna berg@firm.example',
    'Dr. anna@firm.example',
    'anna@firm.example, berta@firm.example',
    'anna.firm.example',
    'at firm.example',
    '"an..na"@firm..example',
    'anna@gmial',
  ])('%j is mended by no guess', (text) => {
    expect(read(text)).not.toHaveProperty('mend')
  })
})

describe('an address', () => {
  test.each([
    ['anna@firm.example', 'anna@firm.example'],
    ['  Anna.Berg+list@Firm.EXAMPLE\u00a0', 'Anna.Berg+list@firm.example'],
    ['mailto:anna@firm.example?subject=Hello', 'anna@firm.example'],
    ['MAILTO:anna%2Bx@firm.example', 'anna+x@firm.example'],
    ['<anna@firm.example>', 'anna@firm.example'],
    ['<mailto:anna@firm.example>', 'anna@firm.example'],
    ['< anna@firm.example >', 'anna@firm.example'],
    ['mailto:100%@firm.example', '100%@firm.example'],
    ["o'brien@firm.example", "o'brien@firm.example"],
    ['"anna berg"@firm.example', '"anna berg"@firm.example'],
    ['"anna\\"@\\\\"@firm.example', '"anna\\"@\\\\"@firm.example'],
    ['"anna"@firm.example', 'anna@firm.example'],
    ['"a\\nna"@firm.example', 'anna@firm.example'],
    ["!#$%&'*+-/=?^_`{|}~@firm.example", "!#$%&'*+-/=?^_`{|}~@firm.example"],
    ['müller@firm.example', 'müller@firm.example'],
    ['用户@例子.example', '用户@xn--fsqu00a.example'],
    ['anna@Bücher.example', 'anna@xn--bcher-kva.example'],
    ['anna@XN--BCHER-KVA.example', 'anna@xn--bcher-kva.example'],
    ['anna@firm。example', 'anna@firm.example'],
    ['anna@1.example', 'anna@1.example'],
    [`${long(64)}@${domainOf(189)}`, `${long(64)}@${domainOf(189)}`],
  ])('%j is written to as %s', (text, to) => {
    expect(read(text)).toMatchObject({ ok: true, to })
  })

  test.each([
    ['Anna Berg <anna@firm.example>', 'Anna Berg'],
    ['"Berg, Anna" <anna@firm.example>', 'Berg, Anna'],
    [' Anna Berg <anna@firm.example>\u200b ', 'Anna Berg'],
    ['"Anna \\"Ann\\" Berg" <anna@firm.example>', 'Anna "Ann" Berg'],
    ['Anna\r\nBcc: all@firm.example <anna@firm.example>', 'Anna Bcc: all@firm.example'],
  ])('%j brings a name', (text, name) => {
    expect(read(text)).toEqual({ ok: true, to: 'anna@firm.example', normal: 'anna@firm.example', name })
  })

  test.each([
    ['Anna@firm.example', 'anna@FIRM.example'],
    ['"anna"@firm.example', 'anna@firm.example'],
    ['"anna berg"@firm.example', '"Anna\\ Berg"@firm.example'],
    ['mu\u0308ller@firm.example', 'm\u00fcller@firm.example'],
    // Only the small one of the two is one character.
    ['T\u0308@firm.example', '\u1e97@firm.example'],
    ['anna@bücher.example', 'anna@xn--bcher-kva.example'],
  ])('%j names the same person as %j', (one, other) => {
    const [first, second] = [read(one), read(other)]
    expect(first.ok && first.normal).toBe(second.ok && second.normal)
    expect(first.ok).toBe(true)
  })
})

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'aAé@.," \\<>()[]+\n\u200b;:İΣ\u212a\u037e１') }),
  fc
    .tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.domain())
    .map(([local, domain]) => `${local}@${domain}`),
  fc.emailAddress(),
)

describe('whatever is given', () => {
  test('an address that was read reads as itself, normal or not, and names the same person', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = read(text)
        if (!found.ok) return
        const { to, normal } = found
        expect(read(to)).toEqual({ ok: true, to, normal })
        expect(octets(to)).toBeLessThanOrEqual(254)
        const again = read(normal)
        // Small letters may take more bytes than large ones; then they are compared, and never written to.
        if (again.ok) expect(again.normal).toBe(normal)
      }),
      { numRuns: 2000 },
    )
  })

  test('no address that is written to can end a header or hold a second one', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = read(text)
        if (!found.ok) return
        expect(found.to).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
        expect(found.to.replace(/^"(?:[^"\\]|\\.)*"/, '')).toMatch(/^[^\s<>,;@"]*@[a-z0-9.-]+$/)
        expect(found.name ?? '').not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
      }),
      { numRuns: 2000 },
    )
  })

  test('what is mended can be written to', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = read(text)
        if (!found.ok && found.mend !== undefined) expect(read(found.mend).ok).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('addresses that others hold valid are valid', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        expect(read(text)).toMatchObject({ ok: true })
      }),
    )
  })

  test('a text has as many octets as its UTF-8', () => {
    const edges = ['\x7f', '\x80', '\u07ff', '\u0800', '\uffff', '\u{10000}']
    expect(edges.map(octets)).toEqual([1, 2, 2, 3, 3, 4])
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(octets(text)).toBe(new TextEncoder().encode(text).length)
      }),
    )
  })
})
