/** What the owner may choose: the survey, its wave, and what to do there; offers only what is theirs. */
import { fill } from '#engine/logic/pipe.ts'
import type { Door, OwnedSurvey } from '#engine/wire-owner.ts'
import { nameOfWave } from './names.ts'
import { type Place, placeQuery, type Section, sections } from './place.ts'
import { words } from './words.ts'

/** The door that each section opens. */
const doorOf: Record<Section, Door> = {
  fieldwork: 'fieldwork',
  invite: 'recipients',
  mails: 'recipients',
  words: 'words',
  close: 'manage',
  keys: 'manage',
  audit: 'manage',
}

interface Props {
  readonly surveys: readonly { readonly survey: string; readonly title: string }[]
  readonly owned: OwnedSurvey
  readonly wave: string
  readonly section: Section
  readonly doors: readonly Door[]
  /** While something runs that belongs to one wave. */
  readonly fixed: boolean
  readonly go: (place: Place) => void
}

export function Choices({ surveys, owned, wave, section, doors, fixed, go }: Props) {
  const { survey } = owned
  return (
    <div class="choices">
      <div class="pickers">
        <label class="picker">
          <span>{words.survey}</span>
          <select
            value={survey}
            disabled={fixed}
            onChange={({ currentTarget }) => go({ survey: currentTarget.value, wave: null, section })}
          >
            {surveys.map((one) => (
              <option key={one.survey} value={one.survey}>
                {one.title}
              </option>
            ))}
          </select>
        </label>
        <label class="picker">
          <span>{words.wave}</span>
          <select
            value={wave}
            disabled={fixed}
            onChange={({ currentTarget }) => go({ survey, wave: currentTarget.value, section })}
          >
            {wavesOf(owned).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <nav class="sections" aria-label={words.sections}>
        <ul>
          {sections
            .filter((one) => doors.includes(doorOf[one]))
            .map((one) => {
              const place = { survey, wave: wave === owned.current ? null : wave, section: one }
              return (
                <li key={one}>
                  <a
                    href={placeQuery(place) || '?'}
                    aria-current={one === section ? 'page' : undefined}
                    onClick={(event) => {
                      if (event.ctrlKey || event.metaKey || event.shiftKey) return
                      event.preventDefault()
                      go(place)
                    }}
                  >
                    {words.section[one]}
                  </a>
                </li>
              )
            })}
        </ul>
      </nav>
    </div>
  )
}

/** The wave that today belongs to stands first, whether or not it has begun. */
function wavesOf({ current, waves }: OwnedSurvey): { readonly id: string; readonly name: string }[] {
  const begun = waves.filter(({ wave }) => wave !== current)
  const closedNow = waves.find(({ wave }) => wave === current)?.closed === true
  const named = (id: string, closed: boolean, now: boolean) => {
    const wave = nameOfWave(id)
    return { id, name: closed ? fill(words.closed, { wave }) : now ? fill(words.now, { wave }) : wave }
  }
  return [named(current, closedNow, true), ...begun.map(({ wave, closed }) => named(wave, closed, false))]
}
