/** What people wrote in a wave: stories that may be told, and comments, as far as the promise lets an owner read them. */
import type { ToldStory, WordsList, WrittenComment } from '#engine/wire-words.ts'
import type { SectionProps } from './at.ts'
import { Comment } from './Comment.tsx'
import { counted, readable, titled } from './names.ts'
import { SectionHead } from './SectionHead.tsx'
import { Story } from './Story.tsx'
import { Stretch } from './Stretch.tsx'
import { useAsked } from './use-asked.ts'
import { Waiting } from './Waiting.tsx'
import { words } from './words.ts'

export function Words({ at, current }: SectionProps) {
  const { owned, wave, view } = at
  const address = `/api/words/${owned.survey}?${new URLSearchParams({ wave })}`
  const { body, failure, busy, again } = useAsked<WordsList>(address, current)
  const { written } = words
  const title = titled(words.section.words, wave)
  const roleOf = (role: string | null) => (role === null ? null : readable(role))
  const keyOf = ({ question, response }: ToldStory | WrittenComment) => `${question} ${response}`
  if (!body)
    return (
      <>
        <SectionHead section="words" title={title} busy={busy} />
        <Waiting failure={failure} retry={again} />
      </>
    )
  const { stories, comments, held, more } = body
  return (
    <>
      <SectionHead section="words" title={title} busy={busy} />
      {held !== null && <p class="notice">{held}</p>}
      {owned.promise === 'named' && <p class="quiet">{written.withheld}</p>}
      {more && <p class="quiet">{written.more}</p>}
      <h3>{written.stories}</h3>
      <p class="quiet">
        {written.storiesText} <a href="/stories/">{written.page}</a>
      </p>
      {stories.length === 0 && <p>{written.noStories}</p>}
      <Stretch
        all={stories.toSorted((one, other) => Number(one.state !== 'new') - Number(other.state !== 'new'))}
        item={(story) => (
          <Story
            key={keyOf(story)}
            survey={owned.survey}
            wave={wave}
            story={story}
            role={roleOf(story.role)}
          />
        )}
      />
      <h3>{written.comments}</h3>
      <p class="quiet">{written.commentsText}</p>
      {comments.length === 0 && <p>{written.noComments}</p>}
      {view.questions.map(({ id, label }) => {
        const all = comments.filter(({ question }) => question === id)
        return (
          all.length > 0 && (
            <section key={id}>
              <h4>{label}</h4>
              <p class="quiet">{counted(all.length, written.count)}</p>
              <Stretch
                all={all}
                item={(comment) => (
                  <Comment
                    key={keyOf(comment)}
                    survey={owned.survey}
                    wave={wave}
                    comment={comment}
                    role={roleOf(comment.role)}
                  />
                )}
              />
            </section>
          )
        )
      })}
    </>
  )
}
