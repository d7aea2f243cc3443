/** Keys for the commands: made here, renewed and revoked; a secret is told once, and shown nowhere again. */
import { useState } from 'preact/hooks'
import { fill } from '#engine/logic/pipe.ts'
import type { KeyChoice, KeyList, KeyStanding, NewKey } from '#engine/wire-keys.ts'
import type { SectionProps } from './at.ts'
import { Confirm } from './Confirm.tsx'
import { Failed } from './Failed.tsx'
import { KeyForm } from './KeyForm.tsx'
import { language, nameOfDay } from './names.ts'
import { Secret } from './Secret.tsx'
import { SectionHead } from './SectionHead.tsx'
import { useAsked } from './use-asked.ts'
import { useDeed } from './use-deed.ts'
import { Waiting } from './Waiting.tsx'
import { words } from './words.ts'

export function Keys({ at, current }: SectionProps) {
  const { keys } = words
  const { body, failure, busy, again } = useAsked<KeyList>('/api/keys', current)
  const deed = useDeed<NewKey | unknown>()
  const [made, setMade] = useState<NewKey>()
  const [said, setSaid] = useState('')
  const titleOf = (survey: string) => at.titles[survey] ?? survey

  async function renew({ id }: KeyStanding): Promise<void> {
    const outcome = await deed.run('/api/keys/rotate', { id } satisfies KeyChoice)
    if (!outcome?.ok) return
    setMade(outcome.body as NewKey)
    setSaid('')
    again()
  }
  async function revoke({ id, name }: KeyStanding): Promise<void> {
    const outcome = await deed.run('/api/keys/revoke', { id } satisfies KeyChoice)
    if (!outcome?.ok) return
    setSaid(fill(keys.revoked, { name }))
    if (made?.id === id) setMade(undefined)
    again()
  }
  return (
    <>
      <SectionHead section="keys" busy={busy} />
      <p class="quiet">{keys.text}</p>
      {made && <Secret key={made.key} made={made} />}
      <p role="status">{said}</p>
      <Failed failure={deed.failure} />
      {!body ? (
        <Waiting failure={failure} retry={again} />
      ) : body.keys.length === 0 ? (
        <p>{keys.none}</p>
      ) : (
        <ul class="cards">
          {body.keys.map((one) => (
            <li key={one.id} class="card">
              <h3>{one.name}</h3>
              <dl class="facts">
                <dt>{keys.opens}</dt>
                <dd>{one.doors.map((door) => words.door[door]).join(' · ')}</dd>
                <dt>{keys.surveys}</dt>
                <dd>{one.surveys === 'all' ? keys.all : one.surveys.map(titleOf).join(' · ')}</dd>
                <dt>{keys.made}</dt>
                <dd>{fill(keys.madeBy, { day: dayOf(one.madeAt), who: one.madeBy })}</dd>
                <dt>{keys.expires}</dt>
                <dd>{dayOf(one.expiresAt)}</dd>
              </dl>
              <div class="buttons">
                <Confirm
                  ask={keys.renew}
                  question={fill(keys.renewQuestion, { name: one.name })}
                  yes={keys.renewYes}
                  busy={deed.busy}
                  look="plain"
                  act={() => renew(one)}
                >
                  <p>{keys.renewText}</p>
                </Confirm>
                <Confirm
                  ask={keys.revoke}
                  question={fill(keys.revokeQuestion, { name: one.name })}
                  yes={keys.revokeYes}
                  busy={deed.busy}
                  look="plain"
                  grave
                  act={() => revoke(one)}
                >
                  <p>{keys.revokeText}</p>
                </Confirm>
              </div>
            </li>
          ))}
        </ul>
      )}
      <KeyForm
        at={at}
        tell={(key) => {
          setMade(key)
          setSaid('')
          again()
        }}
      />
    </>
  )
}

function dayOf(moment: string): string {
  return nameOfDay(moment.slice(0, 10), language)
}
