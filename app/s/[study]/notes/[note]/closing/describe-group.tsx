'use client'
import { useState } from 'react'
import { Tiles } from '@/app/_ui/form/tiles'
import { type Described, describedWords } from '@/lib/session/effects/described-words'
import { describeEffectsAction } from './actions'
import { logEntries } from './log-entries'
import { useTold } from './use-told'

type Said = Readonly<Partial<Record<Described, string>>>
interface DescribeGroupProps {
  noteId: string
  term: string
  entryIds: readonly string[]
  /** What is said of all of them alike. */
  said: Said
  /** What is said of them, and not alike. */
  differing: readonly Described[]
  /** While the log is open it stands there; afterwards beside the signed note. */
  isOpen: boolean
}

/** How a term is described, one tap for all of its effects; what is not tapped was not asked yet. */
export function DescribeGroup({ noteId, term, entryIds, said, differing, isOpen }: DescribeGroupProps) {
  const { tell, isPending, isTold, trouble } = useTold()
  const [tapped, setTapped] = useState<Said>({})
  const [known, setKnown] = useState(said)
  const changed = parts.filter(name => said[name] !== known[name])
  if (changed.length > 0) {
    setKnown(said)
    setTapped(before => without(before, changed)) // what was said elsewhere since, of one or of all, stands
  }
  const shown = trouble ? said : { ...said, ...tapped }
  const say = (name: Described, code: string | null) => {
    if (code === null) return
    const description = { [name]: code }
    setTapped(before => ({ ...before, ...description }))
    tell(() =>
      isOpen
        ? logEntries(
            noteId,
            entryIds.map(concerns => ({ kind: 'described', concerns, body: description })),
          )
        : describeEffectsAction({ noteId, entryIds: [...entryIds], description }),
    )
  }
  return (
    <div className="described grid gap-2">
      {parts.map(name => (
        <div key={name} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="min-w-36 text-small">{describedWords[name].label}</span>
          <Tiles
            dense
            name={`${term} ${name}`}
            label={`${describedWords[name].label}: ${term}`}
            options={describedWords[name].options}
            value={shown[name] ?? null}
            onChange={code => say(name, code)}
          />
          {!shown[name] && (
            <span className="text-small text-muted">{differing.includes(name) ? 'they differ' : 'not yet asked'}</span>
          )}
        </div>
      ))}
      {trouble && <p role="alert">{trouble}</p>}
      <p role="status" className="text-small text-muted">
        {isPending ? 'Being saved…' : isTold && 'Saved'}
      </p>
    </div>
  )
}

const parts = Object.keys(describedWords) as Described[]
const without = (said: Said, names: readonly Described[]): Said =>
  Object.fromEntries(Object.entries(said).filter(([name]) => !names.some(one => one === name)))
