'use client'
import { useState } from 'react'
import { began } from '@/lib/session/log/entry-details'
import { useLetters } from './letters'
import type { SessionPerson } from './session-screen'
import { Sheet } from './sheet'
import { SmallPad } from './small-pad'
import { keyBeside, touchKey, withKeys } from './touch-keys'
import { agreedWords } from './touch-words'
import { useSheetKeys } from './use-sheet-keys'

export interface TouchAgreed {
  /** The study's kinds, and care touch, each by code. */
  readonly kinds: Readonly<Record<string, string>>
  readonly care: Readonly<Record<string, string>>
  /** `hug.lead`: what was agreed. */
  readonly cells: Readonly<Record<string, string>>
}
/** A touch by somebody's hands, with the key that it always has: null where it never has one. */
interface Offered {
  readonly id: string
  readonly code: string
  readonly label: string
  readonly foot: string
  readonly press: () => void
  readonly key?: string | null | undefined
}
interface TouchSheetProps {
  touch: TouchAgreed
  people: readonly SessionPerson[]
  /** Then what is agreed stands nowhere. */
  isCovered: boolean
  close: () => void
  keep: (body: Readonly<Record<string, unknown>>) => void
}

/** Touch as it begins: whose hands and which kind by one tap or key, how it came about before it. What is agreed stands beside each unless the log is covered; what is outside it is logged all the same. */
export function TouchSheet({ touch, people, isCovered, close, keep }: TouchSheetProps) {
  const [how, setHow] = useState<keyof typeof began | null>(null)
  const given = ({ id, seat }: SessionPerson): Offered[] =>
    Object.entries(touch.kinds).map(([code, label], place) => ({
      ...{ id, code, label, ...(seat && { key: touchKey(place, seat === 'lead' ? 0 : 1) ?? null }) },
      foot: isCovered ? '' : (agreedWords[touch.cells[`${code}.${seat}`] ?? 'no'] ?? 'no'),
      press: () => keep({ touch: code, staff: id, ...(how ? { began: how } : {}) }),
    }))
  const care = (of: readonly SessionPerson[]): Offered[] =>
    Object.entries(touch.care).flatMap(([code, label]) =>
      of.map(({ id, name }) => ({ id, code, label, foot: name, press: () => keep({ touch: code, staff: id }) })),
    )
  const hands = people.filter(({ seat }) => seat !== null)
  const cared = care(hands).map((one, place) => ({ ...one, key: keyBeside(place) }))
  const others = people.filter(({ seat }) => seat === null)
  const offered = withKeys([
    ...hands.flatMap(given),
    ...cared,
    ...others.flatMap(one => [...care([one]), ...given(one)]),
  ])
  const letters = useSheetKeys(
    useLetters().letterOf('touch'),
    offered.map(({ press }) => press),
    offered.map(({ key }) => key ?? undefined),
  )
  const padsFor = (wanted: (one: Offered) => boolean) => (
    <div className="pads pads-small">
      {offered.map(
        (one, index) =>
          wanted(one) && (
            <SmallPad
              key={`${one.code}.${one.id}`}
              label={one.label}
              foot={one.foot}
              press={one.press}
              letter={letters[index]}
            />
          ),
      )}
    </div>
  )
  const isCare = ({ code }: Offered) => Object.hasOwn(touch.care, code)
  return (
    <Sheet title="Touch" close={close}>
      <fieldset className="session-when">
        <legend>How it came about</legend>
        <div className="tiles">
          {Object.entries(began).map(([code, label]) => (
            <label key={code} className="tile">
              <input
                type="radio"
                name="began"
                checked={how === code}
                onChange={() => setHow(code as keyof typeof began)}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      {hands.map(({ id, name }) => (
        <section key={id} aria-label={name} className="mt-4">
          <h3 className="text-small text-muted">{name}</h3>
          {padsFor(one => one.id === id && !isCare(one))}
        </section>
      ))}
      <section aria-label="Care touch" className="mt-4">
        <h3 className="text-small text-muted">Care touch, explained in preparation</h3>
        {padsFor(one => isCare(one) && hands.some(({ id }) => id === one.id))}
      </section>
      {others.map(({ id, name }) => (
        <section key={id} aria-label={name} className="mt-4">
          <h3 className="text-small text-muted">{name}, with whom no touch but care is agreed</h3>
          {padsFor(one => one.id === id)}
        </section>
      ))}
      <p className="mt-4 text-small text-muted">Written by those in the room.</p>
    </Sheet>
  )
}
