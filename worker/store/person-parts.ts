/**
 * Parts of a list by the first letters of its persons, so that a statement on a long list keeps nobody waiting who answers
 * meanwhile; a short list is one part. Reads no more of anybody than that they are there.
 */

/** Persons `from` a text on and before another. */
export interface PersonPart {
  readonly from: string
  readonly before: string
}

/** Recipients that one statement looks at without keeping others waiting. */
const few = 20_000
/** First letters of persons, who are spread over them evenly, and what comes after the last. */
const bounds = ['', ...'123456789abcdefghjkmnpqrstvwxyz', '{']
const whole: readonly PersonPart[] = [{ from: '', before: '{' }]
const parts = bounds.slice(0, -1).map((from, place) => ({ from, before: bounds[place + 1] ?? '{' }))

/** Give the parts in which the recipients of a wave are looked at, or of all waves of a survey. */
export async function personParts(
  database: D1Database,
  survey: string,
  wave?: string,
): Promise<readonly PersonPart[]> {
  const of = wave === undefined ? 'survey = ?1' : 'survey = ?1 and wave = ?2'
  const counted = await database
    .prepare(`select count(*) as n from (select 1 from recipients where ${of} limit ${few + 1})`)
    .bind(survey, ...(wave === undefined ? [] : [wave]))
    .first<{ n: number }>()
  return (counted?.n ?? 0) > few ? parts : whole
}
