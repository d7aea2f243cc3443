import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from '#cli/in-order.ts'

async function* from<T>(list: readonly T[]) {
  yield* list
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const one of source) list.push(one)
  return list
}

test('the error of one is thrown in its turn, and nothing more is begun', async () => {
  const begun: number[] = []
  const given: number[] = []
  const work = async (one: number) => {
    begun.push(one)
    if (one === 2) throw new Error('two')
    return one
  }
  const going = (async () => {
    for await (const one of inOrder(from([1, 2, 3, 4, 5, 6]), 2, work)) given.push(one)
  })()
  await expect(going).rejects.toThrow('two')
  expect(given).toEqual([1])
  expect(begun.length).toBeLessThanOrEqual(3)
})

test('results come in order, however long each takes, and never more are under way than may be', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 5 })), fc.integer({ min: 1, max: 6 }), async (waits, atOnce) => {
      let underWay = 0
      let most = 0
      const work = async (wait: number) => {
        most = Math.max(most, ++underWay)
        await new Promise((resolve) => setTimeout(resolve, wait))
        underWay--
        return wait
      }
      expect(await all(inOrder(from(waits), atOnce, work))).toEqual(waits)
      expect(most).toBeLessThanOrEqual(atOnce)
    }),
    { numRuns: 30 },
  )
})
