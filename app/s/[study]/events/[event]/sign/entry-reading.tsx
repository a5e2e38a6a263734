import { DefinitionList } from '@/app/_ui/page/definition-list'
import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'
import { assessmentWords, isTold, saidWords, toldWords } from '@/app/s/[study]/events/[event]/said'
import { wallClockWords } from '@/lib/clock/calendar'
import { formOf, type ReadEntry } from '@/lib/events/event-content'
import { entryLabels } from '@/lib/events/event-words'

interface EntryReadingProps {
  entry: ReadEntry
  /** What was said before it: what a follow-up leaves as it was is not said twice. */
  earlier: readonly ReadEntry[]
  /** Said with the first entry. */
  knownSince: string | null
  /** Whose signature stands under the event up to here, where one does. */
  signedBy: string | null
  zone: string
}

/** One entry in full, with who said it and when. */
export function EntryReading({ entry, earlier, knownSince, signedBy, zone }: EntryReadingProps) {
  return (
    <Section
      title={`${entry.seq}. ${entryLabels[entry.kind]}`}
      aside={
        <>
          {entry.byName}, <Time at={entry.at} zone={zone} />
        </>
      }
    >
      <Said {...{ entry, earlier, knownSince, zone }} />
      {signedBy && <p className="pt-3 text-small text-muted">{signedBy} signed it up to here.</p>}
    </Section>
  )
}

function Said({ entry, earlier, knownSince, zone }: Omit<EntryReadingProps, 'signedBy'>) {
  if (entry.kind === 'assessment')
    return <DefinitionList entries={[...assessmentWords(entry.says), ...worded('Why', entry.says.words)]} />
  if (entry.kind === 'reported')
    return (
      <DefinitionList
        entries={[
          { term: 'When', description: wallClockWords(entry.says.at) },
          { term: 'Whom, and how', description: entry.says.to },
        ]}
      />
    )
  if (!isTold(entry)) return <p className="whitespace-pre-wrap">{saidWords(entry)}</p>
  const before = earlier.findLast(isTold)
  const known = new Map(before ? toldWords(before.says).map(({ term, description }) => [term, description]) : [])
  const news = toldWords(entry.says).filter(({ term, description }) => known.get(term) !== description)
  return (
    <>
      <p className="py-4 font-serif text-prose">{entry.says.facts.AETERM}</p>
      <DefinitionList
        entries={[
          ...(knownSince ? [{ term: 'Known since', description: <Time at={knownSince} zone={zone} /> }] : []),
          ...(entry.kind === 'first' ? [{ term: 'Form', description: formOf([entry]) }] : []),
          ...news,
          ...worded('What else was said', entry.says.facts.words),
        ]}
      />
      {before && <p className="pt-3 text-small text-muted">Everything else as in entry {before.seq}.</p>}
    </>
  )
}

const worded = (term: string, words: string | undefined) =>
  words ? [{ term, description: <span className="whitespace-pre-wrap">{words}</span> }] : []
