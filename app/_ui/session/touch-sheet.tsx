'use client'
import { useState } from 'react'
import { began } from '@/lib/session/log/entry-details'
import { useLetters } from './letters'
import type { SessionPerson } from './session-screen'
import { Sheet } from './sheet'
import { SmallPad } from './small-pad'
import { keyBeside, touchKey } from './touch-keys'
import { useSheetKeys } from './use-sheet-keys'

export interface TouchAgreed {
  /** The study's kinds, and care touch, each by code. */
  readonly kinds: Readonly<Record<string, string>>
  readonly care: Readonly<Record<string, string>>
  /** `hug.lead`: what was agreed. */
  readonly cells: Readonly<Record<string, string>>
}
interface TouchSheetProps {
  touch: TouchAgreed
  people: readonly SessionPerson[]
  /** Then what is agreed stands nowhere. */
  isCovered: boolean
  close: () => void
  keep: (body: Readonly<Record<string, unknown>>) => void
}

/** What is agreed, as a pad says it. */
export const agreedWords: Readonly<Record<string, string>> = {
  no: 'no',
  ask: 'ask each time',
  welcome: 'welcome, ask when in doubt',
}

/** Touch as it begins: whose hands and which kind by one tap or key, how it came about before it. What is agreed stands beside each unless the log is covered; what is outside it is logged all the same. */
export function TouchSheet({ touch, people, isCovered, close, keep }: TouchSheetProps) {
  const hands = people.filter(({ seat }) => seat !== null)
  const kinds = Object.entries(touch.kinds)
  const [how, setHow] = useState<keyof typeof began | null>(null)
  const given = hands.flatMap(({ id, seat }) =>
    kinds.map(([code, label]) => ({
      ...{ code, id, label },
      foot: isCovered ? '' : (agreedWords[touch.cells[`${code}.${seat}`] ?? 'no'] ?? 'no'),
      press: () => keep({ touch: code, staff: id, ...(how ? { began: how } : {}) }),
    })),
  )
  const care = Object.entries(touch.care).flatMap(([code, label]) =>
    hands.map(({ id, name }) => ({ code, id, label, foot: name, press: () => keep({ touch: code, staff: id }) })),
  )
  const letters = useSheetKeys(
    useLetters().letterOf('touch'),
    [...given, ...care].map(({ press }) => press),
    [
      ...hands.flatMap(({ seat }) => kinds.map((_, place) => touchKey(place, seat === 'lead' ? 0 : 1))),
      ...care.map((_, place) => keyBeside(place)),
    ],
  )
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
          <div className="pads pads-small">
            {given.map((one, index) => one.id === id && <SmallPad key={one.code} {...one} letter={letters[index]} />)}
          </div>
        </section>
      ))}
      <section aria-label="Care touch" className="mt-4">
        <h3 className="text-small text-muted">Care touch, explained in preparation</h3>
        <div className="pads pads-small">
          {care.map((one, index) => (
            <SmallPad key={`${one.code}.${one.id}`} {...one} letter={letters[given.length + index]} />
          ))}
        </div>
      </section>
      <p className="mt-4 text-small text-muted">Written by those in the room.</p>
    </Sheet>
  )
}
