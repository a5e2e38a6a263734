import { dateWords } from '@/lib/clock/calendar'
import type { ReadStatement } from '@/lib/measures/read-statements'

/** A participant's own words, set as they were given, with the day and how they came here. */
export function Statement({ statement }: { statement: ReadStatement }) {
  const { text, isStruck, visitCode } = statement
  return (
    <figure>
      {text === null ? (
        <p className="text-muted">Begun, and not given yet. It can be gone on with.</p>
      ) : (
        <blockquote className={`max-w-[66ch] whitespace-pre-wrap font-serif text-prose ${isStruck ? 'struck' : ''}`}>
          {text}
        </blockquote>
      )}
      <figcaption className="mt-2 text-small text-muted">
        {visitCode}
        {cameWords(statement)}
        {isStruck && '. Entered in error'}
      </figcaption>
    </figure>
  )
}

function cameWords({ saidOn, way, askedByName }: ReadStatement): string {
  const on = saidOn ? `, ${dateWords(saidOn)}` : ''
  return way === 'participant' ? `${on}, written by the participant` : `${on}, written down for them by ${askedByName}`
}
