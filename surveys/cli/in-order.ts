/** Working on a few things at a time and giving the results in their order; holds no more than those few. */

/**
 * Do something with everything that comes, so many at a time.
 *
 * Where one fails, nothing more is begun, and its error is thrown when its turn comes.
 *
 * @param atOnce how many may be under way
 */
export async function* inOrder<In, Out>(
  source: AsyncIterable<In>,
  atOnce: number,
  work: (one: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const underWay: Promise<Out>[] = []
  for await (const one of source) {
    const begun = work(one)
    // It is awaited in its turn; until then an error of it is no surprise.
    begun.catch(() => {})
    underWay.push(begun)
    if (underWay.length >= atOnce) yield await (underWay.shift() as Promise<Out>)
  }
  for (const begun of underWay) yield await begun
}
