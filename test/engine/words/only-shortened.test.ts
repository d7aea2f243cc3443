import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addedWord } from '#engine/words/only-shortened.ts'

const original = 'Bob from Stowhithe stayed until the alarm stopped; I’ll never forget it.'

describe('a told text', () => {
  test.each([
    ['a word that was not written', 'Bob stayed happily.', 'happily'],
    ['words in another order', 'Bob stopped the alarm', 'the'],
    ['a word more often than it was written', 'Bob stayed, stayed', 'stayed'],
    ['a part of a word', 'Bob stay', 'stay'],
    ['brackets that do not close', '[our man stayed', 'our'],
  ])('with %s is not only shortened', (_, told, added) => expect(addedWord(original, told)).toBe(added))

  test.each([
    ['all of it', original],
    ['less of it', 'Bob … stayed until the alarm stopped.'],
    ['other case and marks', "BOB stayed – until the alarm stopped! I'll never forget"],
    ['a name left out and a word put in brackets', '[Our engineer] stayed until the alarm stopped'],
    ['nothing', '[…]'],
  ])('with %s is only shortened', (_, told) => expect(addedWord(original, told)).toBeUndefined())

  test('is compared letter by letter where words have no space between', () => {
    expect(
      addedWord('担当の山田さんが夜中に来てくれました。', '［担当者］が夜中に来てくれました。'),
    ).toBeUndefined()
    expect(addedWord('担当の山田さんが来てくれました。', '喜んで来てくれました。')).toBe('喜')
  })

  test('may be written with other forms of the same letters', () => {
    expect(addedWord('Ge\u0301rard est venu', 'G\u00e9rard est venu')).toBeUndefined()
  })

  test('made by leaving out any words is only shortened', () => {
    const words = fc.array(fc.tuple(fc.stringMatching(/^\p{L}{1,6}$/u), fc.boolean()))
    fc.assert(
      fc.property(words, (all) => {
        const kept = all.filter(([, keep]) => keep).map(([word]) => word)
        expect(addedWord(all.map(([word]) => word).join(' '), kept.join(', '))).toBeUndefined()
      }),
    )
  })
})
