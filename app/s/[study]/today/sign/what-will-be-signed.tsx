import { counted } from '@/app/_ui/page/counted'
import { type AskedNote, type Said, whyLeftOut } from './said-of-notes'

interface WhatWillBeSignedProps {
  notes: readonly AskedNote[]
  saids: readonly Said[]
  read: ReadonlySet<string>
}

/** Said before anything is signed, and again as it changes: how many notes, and by name what is left out and why. */
export function WhatWillBeSigned({ notes, saids, read }: WhatWillBeSignedProps) {
  const left = notes.flatMap((note, index) => {
    const said = saids[index]
    const why = said && whyLeftOut(note, said, read)
    return why ? [{ ...note, why }] : []
  })
  const count = notes.length - left.length
  return (
    <div aria-live="polite" className="grid gap-2">
      <p>
        {count === 0
          ? 'No note is to be signed yet.'
          : `${counted(count, 'note')} to sign, each by a signature of its own.`}
      </p>
      {left.length > 0 && (
        <>
          <p>Left out:</p>
          <ul className="grid gap-1">
            {left.map(({ noteId, name, why }) => (
              <li key={noteId}>
                <a className="link" href={`#${noteId}`}>
                  {name}
                </a>
                <span className="text-muted">. {why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
