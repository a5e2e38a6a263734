import { DefinitionList } from '@/app/_ui/page/definition-list'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { dateWords } from '@/lib/clock/calendar'
import type { SourcedFact } from '@/lib/review/read-facts'

interface FactsProps {
  facts: readonly SourcedFact[] | null
  study: string
  /** The day on which they said no to being recorded, in words; null where nothing stands against it. */
  recordingRefused: string | null
}

/** What was answered once in preparation and holds since, each with the note that said so; nothing for those who read no notes. */
export function Facts({ facts, study, recordingRefused }: FactsProps) {
  if (!facts) return null
  const refused = ({ standing }: SourcedFact) =>
    ['video_audio', 'audio'].includes(String(standing?.values.recording_consent)) ? recordingRefused : null
  return (
    <Section title="Facts of the course" aside="From the signed preparation notes">
      <DefinitionList
        entries={facts.map(fact => ({
          term: fact.label,
          description: <Said fact={fact} study={study} refused={refused(fact)} />,
        }))}
      />
    </Section>
  )
}

function Said({ fact, study, refused }: { fact: SourcedFact; study: string; refused: string | null }) {
  if (!fact.standing) return <span className="text-muted">Not said yet</span>
  const since = `since ${dateWords(fact.standing.since)}`
  return (
    <>
      {fact.standing.words}{' '}
      <span className="text-small text-muted">
        {fact.noteId ? (
          <RecordLink href={`/s/${study}/notes/${fact.noteId}`}>
            {since}
            <span className="sr-only">: the note that says {fact.label}</span>
          </RecordLink>
        ) : (
          since
        )}
      </span>
      {refused && <div className="text-small">They said no to being recorded ({refused}), and that holds.</div>}
    </>
  )
}
