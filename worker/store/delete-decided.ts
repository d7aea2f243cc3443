/** What was decided about somebody's words goes with the response they came with, the told text of a story first of all. */

const decided = ['stories', 'comments'].map(
  (table) => `
  delete from ${table} where (survey, response) in (
    select r.survey, r.id from json_each(?1) j join responses r on r.seq = j.value->>'seq')`,
)

/** What was noted about a call stays where a later response of the chain does; a row that is its own chain is found by its id. */
const noted = `
  delete from callbacks where (survey, wave, chain) in (
    select r.survey, r.wave, r.chain from json_each(?1) j join responses r on r.seq = j.value->>'seq'
    where not exists (
      select 1 from responses k where k.survey = r.survey and k.chain = r.chain and k.chain <> k.id
        and k.wave = r.wave and k.seq not in (select value->>'seq' from json_each(?1)))
    and not exists (
      select 1 from responses k where k.survey = r.survey and k.id = r.chain and k.chain = k.id
        and k.wave = r.wave and k.seq not in (select value->>'seq' from json_each(?1))))`

/** To be run before the rows of the log are deleted whose `seq` the list names. */
export const deleteDecided = [...decided, noted]
