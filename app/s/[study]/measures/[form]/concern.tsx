import { dateWords } from '@/lib/clock/calendar'
import type { FormPage } from '@/lib/measures/read-form'
import { ReadConcern } from './read-concern'

/** Fills the screen for the one who took the tablet back: which answer, in which words, and where the judgement is written down. */
export function Concern({ form, reading, before, note, may, study }: FormPage & { study: string }) {
  const earlier = (id: string) => before?.reading.answers.find(one => one.id === id)?.words
  return (
    <div className="concern">
      <p className="text-muted">
        {form.participantCode}, {form.visitCode}, {reading.title}
      </p>
      <h1 id="concern" className="title">
        Read this before you go on
      </h1>
      <ul className="grid gap-6">
        {reading.concern.map(({ id, label, words }) => (
          <li key={id}>
            <p className="font-serif text-prose">{label}</p>
            <p className="text-xl font-semibold">{words}</p>
            {earlier(id) && before?.answeredOn && (
              <p className="text-muted">
                On {dateWords(before.answeredOn)}: {earlier(id)}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="max-w-[60ch]">
        What it means is your judgement, and the safety section of the note is where you write it. If the visit ends
        without it, the supervisor is told.
      </p>
      <ReadConcern
        formId={form.id}
        visitId={form.visitId}
        study={study}
        noteId={may.writeNote ? (note?.id ?? null) : null}
        mayStart={may.startNote}
      />
    </div>
  )
}
