'use client'
import { useId, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { TextField } from '@/app/_ui/form/text-field'
import { type EntryKind, kinds } from '@/lib/session/log/kinds'
import { inPlaceOf } from './begun-pieces'
import { statesOf } from './next-state'
import { Sheet } from './sheet'
import { type BegunOf, useDoneElsewhere } from './use-begun'
import type { WordsBegun } from './words-begun'

const groups = {
  course: 'Course',
  effect: 'Effects',
  care: 'Care',
  room: 'The room',
  safety: 'Safety',
  end: 'The end',
} as const
/** A kind, or one of its states. */
interface Found {
  readonly kind: EntryKind
  readonly state?: string
  readonly label: string
}
const found = (Object.keys(kinds) as EntryKind[])
  .filter(kind => kinds[kind].holds !== 'of_another' && kind !== 'distress')
  .flatMap((kind): Found[] => {
    const { label } = kinds[kind]
    const states = Object.entries(statesOf(kind)).map(([state, said]) => ({ kind, state, label: `${label} ${said}` }))
    return states.length > 0 ? states : [{ kind, label }]
  })

/** Fewer letters are a slip of the finger, not a word of somebody's own. */
const shortestTerm = 3

interface FindKindProps {
  /** Words of somebody’s own, from the first that fits nothing: kept until they are logged, and gone on with only where that was asked for. */
  begun: BegunOf<WordsBegun>
  goneOnWith: WordsBegun | undefined
  close: () => void
  /** The state that a tap on the pad of this kind writes: of its states Enter takes that one. */
  nextOf: (kind: EntryKind) => string | undefined
  press: (kind: EntryKind, state?: string) => void
  /** An effect that has no name here, in the writer's own words. */
  named: (term: string) => void
}

/** Every kind there is: two letters find it, Enter takes the first; what is called otherwise is an effect in the words that were typed. */
export function FindKind({ begun, goneOnWith, close, nextOf, press, named }: FindKindProps) {
  const [typed, setTyped] = useState(goneOnWith?.words ?? '')
  const [since, setSince] = useState(goneOnWith?.since ?? null)
  const id = useId()
  useDoneElsewhere(begun, [since], close)
  const { words, term, fitting, isOwn } = searched(typed)
  const isNext = ({ kind, state }: Found) => Number(state === nextOf(kind))
  const first = fitting.toSorted(
    (one, other) => startsAt(one, words) - startsAt(other, words) || isNext(other) - isNext(one),
  )[0]
  const become = (from: string | null, instead: readonly WordsBegun[]) =>
    begun.change(pieces => inPlaceOf(pieces, [from], instead))
  const type = (next: string) => {
    const from = since ?? new Date().toISOString()
    setTyped(next)
    setSince(from)
    become(from, searched(next).isOwn ? [{ words: next, since: from }] : [])
  }
  const log = () => {
    become(since, [])
    named(term)
  }
  const throwAway = () => {
    become(since, [])
    close()
  }
  return (
    <Sheet title="Log something else" close={close}>
      <form
        className="grid gap-4"
        onSubmit={event => {
          event.preventDefault()
          if (first) press(first.kind, first.state)
          else if (isOwn) log()
        }}
      >
        <TextField id={id} label="Two letters of it" value={typed} onChange={type} autoComplete="off" />
        <p role="status" className="text-small text-muted">
          {first ? `Enter logs: ${first.label}` : nothingCalled(isOwn, term)}
        </p>
      </form>
      {isOwn && (
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <button type="button" className="pad" onClick={log}>
            {kinds.other_effect.label}: “{term}”
          </button>
          <Button onClick={throwAway}>Throw it away</Button>
          <span className="text-small text-muted">What you close stays here to be gone on with.</span>
        </div>
      )}
      {Object.entries(groups).map(([group, label]) => {
        const own = fitting.filter(({ kind }) => kinds[kind].group === group)
        return (
          own.length > 0 && (
            <section key={group} aria-label={label} className="mt-4">
              <h3 className="text-small text-muted">{label}</h3>
              <div className="pads pads-small">
                {own.map(({ kind, state, label }) => (
                  <button key={label} type="button" className="pad" onClick={() => press(kind, state)}>
                    {label}
                  </button>
                ))}
              </div>
            </section>
          )
        )
      })}
    </Sheet>
  )
}

/** What the letters find; where they find nothing and are more than a slip, they are a name of the writer’s own. */
function searched(typed: string) {
  const term = typed.trim()
  const words = term.toLowerCase()
  const fitting = found.filter(one => words.split(/\s+/).every(word => ` ${one.label.toLowerCase()}`.includes(word)))
  return { words, term, fitting, isOwn: fitting.length === 0 && term.length >= shortestTerm }
}

const nothingCalled = (isOwn: boolean, term: string): string =>
  isOwn ? `Nothing is called so. Enter logs another effect: “${term}”` : 'Nothing is called so.'

/** What begins with the letters comes before what holds them. */
const startsAt = ({ label }: Found, words: string): number => label.toLowerCase().indexOf(words)
