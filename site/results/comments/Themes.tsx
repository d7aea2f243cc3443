/** Themes as bars with their interval, each a button that shows its comments alone; names no theme that nobody named. */
import { Fragment } from 'preact'
import { count, percent } from '#engine/findings/numbers.ts'
import { fill } from '#engine/logic/pipe.ts'
import type { NamedThemeShare } from '#engine/wire-comments.ts'
import { isolated } from '#engine/words/languages.ts'
import { shareEnds } from '../figure.ts'
import { place } from '../place.ts'
import { type Spoken, useSpoken } from '../spoken.ts'

interface Props {
  readonly themes: readonly NamedThemeShare[]
  /** The theme whose comments alone are shown. */
  readonly chosen: string | undefined
  readonly choose: (theme: string | undefined) => void
  /** Whether comments are counted, since people are guarded. */
  readonly guarded: boolean
}

export function Themes({ themes, chosen, choose, guarded }: Props) {
  const spoken = useSpoken()
  const { comments } = spoken.chrome
  return (
    <>
      <h3 id="themes">{comments.themes}</h3>
      <ul class="themes" aria-labelledby="themes">
        {themes.map((one) => (
          <li key={one.theme}>
            <button
              type="button"
              aria-pressed={one.theme === chosen}
              onClick={() => choose(one.theme === chosen ? undefined : one.theme)}
            >
              {nameOfTheme(one, spoken)}
            </button>
            <svg class="strip" aria-hidden="true" width="100%" height="12">
              <rect class="track-bar" width="100%" height="12" />
              <rect class="bar" width={place(one.share, shareEnds)} height="12" />
              <line x1={place(one.low, shareEnds)} x2={place(one.high, shareEnds)} y1="6" y2="6" />
            </svg>
            <p>{sentenceOf(one, guarded, spoken)}</p>
            <Parts theme={one} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Call a theme by its name in the page's language. */
export function nameOfTheme({ theme, names }: NamedThemeShare, { language }: Spoken): string {
  return names[language] ?? Object.values(names)[0] ?? theme
}

function sentenceOf(theme: NamedThemeShare, guarded: boolean, { chrome, language }: Spoken): string {
  return fill(chrome.comments[guarded ? 'theme-guarded' : 'theme'], {
    count: count(theme.count, language),
    n: count(theme.n, language),
    share: percent(theme.share, language),
    low: percent(theme.low, language),
    high: percent(theme.high, language),
  })
}

/** How many of each rating group name it, where that may be told. */
function Parts({ theme }: { readonly theme: NamedThemeShare }) {
  const { language, chrome } = useSpoken()
  const { part, group: names } = chrome.comments
  if (theme.groups.length === 0) return null
  return (
    <p>
      {theme.groups.map((one, place) => (
        <Fragment key={one.group}>
          {place > 0 && ' · '}
          <bdi>{fill(part, isolated({ group: names[one.group], count: one.count, n: one.n }, language))}</bdi>
        </Fragment>
      ))}
    </p>
  )
}
