/** The comments of the group that is shown: their themes, the words that stand out, a search, and those that fit, some at a time. */
import { useMemo, useState } from 'preact/hooks'
import { count } from '#engine/findings/numbers.ts'
import { fill, wordsFor } from '#engine/logic/pipe.ts'
import { wholeCut } from '#engine/tally/cuts.ts'
import type { CommentsList } from '#engine/wire-comments.ts'
import { plural } from '#engine/words/plural.ts'
import { isInCut, whole } from '../in-cut.ts'
import { useSpoken } from '../spoken.ts'
import type { ResultsView } from '../view.ts'
import { Comment } from './Comment.tsx'
import { folded, pieces, termsOf } from './find.ts'
import { Terms } from './Terms.tsx'
import { nameOfTheme, Themes } from './Themes.tsx'
import { themeCounts } from './theme-counts.ts'

interface Props {
  readonly view: ResultsView
  readonly cut: string
  readonly list: CommentsList
}

/** Comments that are shown at first, and more of at each wish. */
const some = 20

export function Found({ view, cut, list }: Props) {
  const spoken = useSpoken()
  const { chrome, language } = spoken
  const { comments: words } = chrome
  const [theme, setTheme] = useState<string>()
  const [query, setQuery] = useState('')
  const [most, setMost] = useState(some)
  const all = useMemo(
    () => list.comments.map((comment) => ({ comment, plain: folded(comment.text) })),
    [list],
  )
  const why = whole(list.holds !== null, cut)
  const parted = cut !== wholeCut && why === undefined
  const here = parted ? all.filter(({ comment }) => isInCut(comment, cut, view)) : all
  const shown = parted ? here.map(({ comment }) => comment) : list.comments
  const themes = themeCounts(list, shown)
  const chosen = themes.some((one) => one.theme === theme) ? theme : undefined
  const terms = termsOf(query)
  const found = here.filter(
    ({ comment, plain }) =>
      (chosen === undefined || comment.themes.includes(chosen)) &&
      terms.every((term) => plain.text.includes(term)),
  )
  const unnamed = parted ? list.comments.filter(({ role }) => role === null).length : 0
  const named = new Map(list.themes.map((one) => [one.theme, nameOfTheme(one, spoken)]))
  const questions = new Map(
    view.pages.flatMap(({ questions: own }) => own.map(({ id, title }) => [id, title] as const)),
  )
  const n = found.length === here.length ? words.all : words.found

  function look(to: () => void): void {
    to()
    setMost(some)
  }

  return (
    <>
      {why && <p class="quiet">{words[why]}</p>}
      {themes.length > 0 && (
        <Themes
          themes={themes}
          chosen={chosen}
          choose={(next) => look(() => setTheme(next))}
          guarded={list.holds !== null}
        />
      )}
      {!parted && list.terms.length > 0 && (
        <Terms terms={list.terms} search={(term) => look(() => setQuery(term))} />
      )}
      <label class="search">
        <span>{words.search}</span>
        <input
          type="search"
          dir="auto"
          value={query}
          onInput={(event) => {
            const { value } = event.currentTarget
            look(() => setQuery(value))
          }}
        />
      </label>
      <p role="status" class="quiet">
        {chosen !== undefined && `${named.get(chosen)}: `}
        {found.length === 0 ? words.nothing : counted(n, found.length)}
        {unnamed > 0 && ` ${counted(words.unnamed, unnamed)}`}
      </p>
      <ul class="comments">
        {found.slice(0, most).map(({ comment, plain }) => (
          <Comment
            key={`${comment.response} ${comment.question}`}
            view={view}
            comment={comment}
            text={pieces(comment.text, plain, terms)}
            asked={askedOf(comment.question, comment.role)}
            themes={comment.themes.map((id) => named.get(id) ?? id)}
          />
        ))}
      </ul>
      {found.length > most && (
        <button type="button" class="plain" onClick={() => setMost(most + some)}>
          {counted(words['show-more'], Math.min(some, found.length - most))}
        </button>
      )}
    </>
  )

  function counted(forms: typeof n, of: number): string {
    return fill(plural(forms, of, language), { n: count(of, language), all: count(here.length, language) })
  }

  function askedOf(question: string, role: string | null): string {
    const title = questions.get(question)
    return title ? wordsFor(title, role ?? '') : question
  }
}
