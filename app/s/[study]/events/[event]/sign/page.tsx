import { redirect } from 'next/navigation'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Paper } from '@/app/_ui/page/paper'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { signedOnPaper } from '@/app/s/[study]/events/[event]/signed-on-paper'
import { SigningWaits } from '@/app/s/[study]/signing-waits'
import { onPage } from '@/lib/auth/on-page'
import { requestAddress } from '@/lib/auth/request'
import { currentActor } from '@/lib/auth/session'
import { needsCode } from '@/lib/credentials/reauthenticate'
import { readEvent } from '@/lib/events/read-event'
import { unblindingInEntries } from '@/lib/signing/unblinding-in-events'
import { EntryReading } from './entry-reading'
import { SignEvent } from './sign-event'

export const metadata = { title: 'Read and sign' }

/** Exactly what will be signed: all that was said of an event, in the order in which it was said; then the password. */
export default onPage(async ({ params }: PageProps<'/s/[study]/events/[event]/sign'>) => {
  const { study, event: eventId } = await params
  const actor = await currentActor()
  const page = await readEvent(actor, { studyId: study, eventId })
  const { event, entries, signatures, hash, may } = page
  const here = `/s/${study}/events/${eventId}`
  if (!may.sign || !hash) redirect(here)
  const before = signatures.at(-1)
  return (
    <Paper
      about={`${event.participantCode}: Adverse event ${event.number}`}
      {...signedOnPaper(page)}
      zone={event.timeZone}
    >
      <PageHeader
        title={`Read and sign: adverse event ${event.number}`}
        above={<RecordLink href={here}>Back to the event</RecordLink>}
        below={[event.participantCode, event.visitCode && `heard of at ${event.visitCode}`].filter(Boolean).join(', ')}
      />
      <SigningWaits actor={actor} studyId={study} />
      {entries.map((entry, index) => (
        <EntryReading
          key={entry.id}
          entry={entry}
          earlier={entries.slice(0, index)}
          knownSince={index === 0 ? event.awareAt : null}
          signedBy={before && entry.seq === before.entries ? before.printedName : null}
          zone={event.timeZone}
        />
      ))}
      <Section title="Your signature">
        <SignEvent
          key={hash}
          {...{ eventId, contentHash: hash, entries: entries.length }}
          unblinding={unblindingInEntries(entries, event.settings.armNames ?? [])}
          needsCode={await needsCode(actor, await requestAddress())}
          name={actor.name}
          back={here}
        />
      </Section>
    </Paper>
  )
})
