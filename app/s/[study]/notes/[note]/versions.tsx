import { RecordLink } from '@/app/_ui/page/record-link'
import type { NoteRecord } from '@/lib/review/read-record'

/** The versions of a note: the first stays readable for ever. */
export function Versions({ note, here }: { note: NoteRecord; here: string }) {
  const earlier = note.frozenVersions.filter(version => version !== note.version)
  if (earlier.length === 0) return <span>Version {note.version}</span>
  return (
    <span>
      {[...earlier, note.version].map((version, index) => (
        <span key={version}>
          {index > 0 && ' · '}
          {version === note.shown ? (
            `Version ${version}`
          ) : (
            <RecordLink href={version === note.version ? here : `${here}?version=${version}`}>
              Version {version}
            </RecordLink>
          )}
        </span>
      ))}
    </span>
  )
}
