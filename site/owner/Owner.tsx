/** The island of the owner's page: asks once what is theirs, then shows one survey's wave and what can be done in it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { fill } from '#engine/logic/pipe.ts'
import type { OwnerIndex } from '#engine/wire-owner.ts'
import { Choices } from './Choices.tsx'
import type { Place, Section } from './place.ts'
import { SectionOf } from './SectionOf.tsx'
import { Shut } from './Shut.tsx'
import { useAsked } from './use-asked.ts'
import { usePlace } from './use-place.ts'
import type { OwnerView } from './view.ts'
import { words } from './words.ts'

export function Owner({ view }: { readonly view: OwnerView }) {
  const { place, go } = usePlace()
  const { body, failure, again } = useAsked<OwnerIndex>('/api/owner')
  if (body && place) return <Owned view={view} index={body} place={place} go={go} again={again} />
  if (failure) return <Shut failure={failure} retry={again} />
  return (
    <p role="status" class="waiting">
      {words.loading}
    </p>
  )
}

interface Props {
  readonly view: OwnerView
  readonly index: OwnerIndex
  readonly place: Place
  readonly go: (place: Place) => void
  readonly again: () => void
}

function Owned({ view, index, place, go, again }: Props) {
  const { who, doors, surveys } = index
  const [fixed, setFixed] = useState(false)
  const body = useSectionFocus(place.section)
  const owned = surveys.find(({ survey }) => survey === place.survey) ?? surveys[0]
  if (!owned) return <p class="notice">{words.noSurveys}</p>
  const lost = place.survey !== null && place.survey !== owned.survey
  const known = [owned.current, ...owned.waves.map(({ wave }) => wave)]
  const wave = known.find((one) => one === place.wave) ?? owned.current
  const titles = Object.fromEntries(view.surveys.map(({ id, title }) => [id, title]))
  const shown = view.surveys.find(({ id }) => id === owned.survey)
  return (
    <div class="owner">
      <div class="who">
        <p>{fill(words.signedIn, { name: who })}</p>
        <a href={`/results/${owned.survey}/`}>{words.results}</a>
        <form method="post" action="/api/sign-out">
          <button type="submit" class="plain">
            {words.signOut}
          </button>
        </form>
      </div>
      {lost && <p class="notice">{fill(words.lostSurvey, { survey: place.survey ?? '' })}</p>}
      <Choices
        surveys={surveys.map(({ survey }) => ({ survey, title: titles[survey] ?? survey }))}
        owned={owned}
        wave={wave}
        section={place.section}
        doors={doors}
        fixed={fixed}
        go={go}
      />
      <div ref={body}>
        {shown && (
          <Visited
            key={`${owned.survey} ${wave}`}
            section={place.section}
            render={(section, current) => (
              <SectionOf
                section={section}
                current={current}
                at={{
                  view: shown,
                  owned,
                  wave,
                  index,
                  titles,
                  timeZone: view.timeZone,
                  go,
                  again,
                  hold: setFixed,
                }}
              />
            )}
          />
        )}
      </div>
    </div>
  )
}

interface VisitedProps {
  readonly section: Section
  readonly render: (section: Section, current: boolean) => preact.JSX.Element
}

/** Sections that were opened stay where they are, out of sight, so that nothing typed there is lost. */
function Visited({ section, render }: VisitedProps) {
  const [visited, setVisited] = useState<readonly Section[]>([section])
  if (!visited.includes(section)) setVisited([...visited, section])
  return (
    <>
      {visited.map((one) => (
        <section key={one} hidden={one !== section} aria-labelledby={`at-${one}`}>
          {render(one, one === section)}
        </section>
      ))}
    </>
  )
}

/** Whoever goes to another section is told where they are. */
function useSectionFocus(section: Section) {
  const body = useRef<HTMLDivElement>(null)
  const last = useRef(section)
  useLayoutEffect(() => {
    if (last.current === section) return
    last.current = section
    body.current?.querySelector<HTMLElement>(`#at-${section}`)?.focus()
  }, [section])
  return body
}
