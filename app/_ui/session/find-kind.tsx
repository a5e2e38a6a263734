'use client'
import { useId, useState } from 'react'
import { TextField } from '@/app/_ui/form/text-field'
import { type EntryKind, kinds } from '@/lib/session/log/kinds'
import { Sheet } from './sheet'

const groups = {
  course: 'Course',
  effect: 'Effects',
  care: 'Care',
  room: 'The room',
  safety: 'Safety',
  end: 'The end',
} as const
const found = (Object.keys(kinds) as EntryKind[]).filter(
  kind => kinds[kind].holds !== 'of_another' && kind !== 'distress',
)

/** Fewer letters are a slip of the finger, not a word of somebody's own. */
const shortestTerm = 3

interface FindKindProps {
  close: () => void
  press: (kind: EntryKind) => void
  /** An effect that has no name here, in the writer's own words. */
  named: (term: string) => void
}

/** Every kind there is: two letters find it, Enter takes the first; what is called otherwise is an effect in the words that were typed. */
export function FindKind({ close, press, named }: FindKindProps) {
  const [typed, setTyped] = useState('')
  const id = useId()
  const words = typed.trim().toLowerCase()
  const fitting = found.filter(kind =>
    words.split(/\s+/).every(word => ` ${kinds[kind].label.toLowerCase()}`.includes(word)),
  )
  const term = typed.trim()
  const isOwn = fitting.length === 0 && term.length >= shortestTerm
  const first = fitting.toSorted((one, other) => startsAt(one, words) - startsAt(other, words))[0]
  return (
    <Sheet title="Log something else" close={close}>
      <form
        className="grid gap-4"
        onSubmit={event => {
          event.preventDefault()
          if (first) press(first)
          else if (isOwn) named(term)
        }}
      >
        <TextField id={id} label="Two letters of it" value={typed} onChange={setTyped} autoComplete="off" />
        <p role="status" className="text-small text-muted">
          {first ? `Enter logs: ${kinds[first].label}` : nothingCalled(isOwn, term)}
        </p>
      </form>
      {isOwn && (
        <button type="button" className="pad mt-4" onClick={() => named(term)}>
          {kinds.other_effect.label}: “{term}”
        </button>
      )}
      {Object.entries(groups).map(([group, label]) => {
        const own = fitting.filter(kind => kinds[kind].group === group)
        return (
          own.length > 0 && (
            <section key={group} aria-label={label} className="mt-4">
              <h3 className="text-small text-muted">{label}</h3>
              <div className="pads pads-small">
                {own.map(kind => (
                  <button key={kind} type="button" className="pad" onClick={() => press(kind)}>
                    {kinds[kind].label}
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

const nothingCalled = (isOwn: boolean, term: string): string =>
  isOwn ? `Nothing is called so. Enter logs another effect: “${term}”` : 'Nothing is called so.'

/** What begins with the letters comes before what holds them. */
const startsAt = (kind: EntryKind, words: string): number => kinds[kind].label.toLowerCase().indexOf(words)
