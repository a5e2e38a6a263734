'use client'
import { useState } from 'react'
import { useLetters } from './letters'
import type { SessionPerson } from './session-screen'
import { Sheet } from './sheet'
import { SmallPad } from './small-pad'
import { keyBeside, touchKey } from './touch-keys'
import type { TouchAgreed } from './touch-sheet'
import { agreedWords } from './touch-words'
import { useSheetKeys } from './use-sheet-keys'

type Body = Readonly<Record<string, unknown>>
interface NarrowSheetProps {
  touch: TouchAgreed
  people: readonly SessionPerson[]
  /** Then every kind is offered, so that what is agreed can't be told from the pads. */
  isCovered: boolean
  close: () => void
  /** One entry for each kind that is narrowed. */
  keep: (bodies: readonly Body[]) => void
}

/** What the participant takes back in the room, by one tap or key: of every touch, of one kind, from both or from one of the two. It holds at once. */
export function NarrowSheet({ touch: { kinds, cells }, people, isCovered, close, keep }: NarrowSheetProps) {
  const [from, setFrom] = useState<SessionPerson['seat']>(null)
  const hands = people.filter(({ seat }) => seat !== null)
  const asked = from ? [from] : hands.flatMap(({ seat }) => seat ?? [])
  const heldIn = (code: string) => asked.map(seat => cells[`${code}.${seat}`] ?? 'no')
  const to = (code: string, value: 'no' | 'ask'): Body => ({ touch: code, value, ...(from && { seats: [from] }) })
  const keyOf = (code: string, hands: number) => touchKey(1 + Object.keys(kinds).indexOf(code), hands) // the first is of every kind
  const offered = Object.entries(kinds).filter(([code]) => isCovered || heldIn(code).some(held => held !== 'no'))
  const welcome = offered.filter(([code]) => !isCovered && heldIn(code).includes('welcome'))
  const pads = [
    ...(offered.length > 0
      ? [
          {
            ...{ key: 'all', always: touchKey(0, 0), label: 'No touch any more', foot: '' },
            bodies: offered.map(([code]) => to(code, 'no')),
          },
        ]
      : []),
    ...offered.map(([code, label]) => ({
      ...{ key: code, always: keyOf(code, 0), label, foot: 'now no', bodies: [to(code, 'no')] },
    })),
    ...welcome.map(([code, label]) => ({
      ...{
        key: `${code} ask`,
        always: keyOf(code, 1),
        label,
        foot: `now ${agreedWords.ask}`,
        bodies: [to(code, 'ask')],
      },
    })),
    { key: 'other', always: keyBeside(0), label: 'Something else', foot: 'what, in a note', bodies: [{}] },
  ].map(deed => ({ ...deed, press: () => keep(deed.bodies) }))
  const letters = useSheetKeys(
    useLetters().letterOf('consent_narrowed'),
    pads.map(({ press }) => press),
    pads.map(({ always }) => always),
  )
  return (
    <Sheet title="Consent narrowed" close={close}>
      <p>It holds at once, on both screens. It can be made wider again only outside a session.</p>
      {offered.length === 0 && <p>No touch is agreed that could be narrowed.</p>}
      {hands.length > 1 && (
        <fieldset className="session-when mt-4">
          <legend>From whom</legend>
          <div className="tiles">
            {[{ id: 'both', name: 'Both', seat: null }, ...hands].map(({ id, name, seat }) => (
              <label key={id} className="tile">
                <input type="radio" name="narrowed-from" checked={from === seat} onChange={() => setFrom(seat)} />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <div className="pads pads-small mt-4">
        {pads.map(({ key, label, foot, press }, index) => (
          <SmallPad key={key} {...{ label, foot, press }} letter={letters[index]} />
        ))}
      </div>
    </Sheet>
  )
}
