/** What was decided about somebody's words goes with the response they came with, the told text of a story first of all. */

/** To be run before the rows of the log are deleted whose `seq` the list names. */
export const deleteDecided = ['stories', 'comments'].map(
  (table) => `
  delete from ${table} where (survey, response) in (
    select r.survey, r.id from json_each(?1) j join responses r on r.seq = j.value->>'seq')`,
)
