import type { ReactNode } from 'react'
import { counted } from '@/app/_ui/page/counted'
import { Due } from '@/app/_ui/page/due'
import { Empty } from '@/app/_ui/page/empty'
import { howLong } from '@/app/_ui/page/how-long'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Pagination } from '@/app/_ui/page/pagination'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'
import { RunningClocks } from '@/app/s/[study]/running-clocks'
import { SignersToConfirm } from '@/app/s/[study]/signers-to-confirm'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { dayIn } from '@/lib/clock/instant'
import { clocksThatRun } from '@/lib/events/clocks-that-run'
import { formsToLookAt } from '@/lib/measures/forms-to-look-at'
import { definitionOf } from '@/lib/notes/definition'
import { cursorAfter, pageAfter } from '@/lib/review/queue-cursor'
import { countedExactly, reviewQueue, type WaitingNote } from '@/lib/review/review-queue'
import { readStudy } from '@/lib/trial/study/read-study'
import { QueueKeys } from './queue-keys'

export const metadata = { title: 'Review' }

/** Which notes need this supervisor today, and why, in words; risk first. */
export default onPage(async ({ params, searchParams }: PageProps<'/s/[study]/review'>) => {
  const { study } = await params
  const { after } = await searchParams
  const actor = await currentActor()
  const [{ zone }, { touched, waiting, count, more, at }, unchanged, clocks] = await Promise.all([
    readStudy(actor, study),
    reviewQueue(actor, study, pageAfter(after)),
    formsToLookAt(actor, study),
    clocksThatRun(actor, study),
  ])
  const last = waiting.at(-1)
  return (
    <>
      <PageHeader
        title="Review"
        below={`${count > countedExactly ? `${countedExactly}+ notes` : counted(count, 'note')} to read`}
      />
      <RunningClocks study={study} clocks={clocks} />
      <SignersToConfirm actor={actor} studyId={study} zone={zone} />
      {touched.length > 0 && (
        <Section title="Touch outside the agreement">
          <Rows label="Touch outside the agreement">
            {touched.map(note => (
              <Row
                key={note.noteId}
                title={`${note.participantCode}, ${note.visitCode}`}
                href={`/s/${study}/notes/${note.noteId}`}
                detail={[definitionOf(note.definition).title, ...note.why].join(' · ')}
                aside={<Time at={note.startedAt} zone={zone} />}
              />
            ))}
          </Rows>
        </Section>
      )}
      {waiting.length === 0 ? (
        <Empty title="Every note is reviewed.">
          New ones come here when their authors have signed. What you wrote in, or were to sign, waits for another
          supervisor.
        </Empty>
      ) : (
        <Queue below={clocks.events.length + touched.length > 0}>
          <Rows label="Notes that wait">
            {waiting.map(note => (
              <Row
                key={note.noteId}
                title={`${note.participantCode}, ${note.visitCode}`}
                href={`/s/${study}/review/${note.noteId}`}
                detail={[definitionOf(note.definition).title, ...note.why].join(' · ')}
                aside={<Times note={note} zone={zone} at={at} />}
              />
            ))}
          </Rows>
          <QueueKeys />
        </Queue>
      )}
      {unchanged.length > 0 && (
        <Section title="Answers about safety that are as they were before">
          <Rows label="Measures to look at">
            {unchanged.map(form => (
              <Row
                key={form.id}
                title={`${form.participantCode}, ${form.visitCode}`}
                href={`/s/${study}/measures/${form.id}`}
                detail={form.title}
                aside={form.completedAt && <Time at={form.completedAt} zone={zone} />}
              />
            ))}
          </Rows>
        </Section>
      )}
      <Pagination label="Review" next={more && last ? `?after=${cursorAfter(last)}` : undefined} />
    </>
  )
})

/** What waits to be read, under a heading of its own where something more urgent stands above it. */
function Queue({ below, children }: { below: boolean; children: ReactNode }) {
  if (!below) return <div id="queue">{children}</div>
  return (
    <Section title="To read" id="queue">
      {children}
    </Section>
  )
}

/** Red from the day on which the countersignature is due; then how long it has been overdue. */
function Times({ note: { signedAt, dueAt }, zone, at }: { note: WaitingNote; zone: string; at: string }) {
  const due =
    dueAt &&
    (dueAt <= at ? (
      `Overdue for ${howLong(dueAt, at)}`
    ) : (
      <>
        Due <Time at={dueAt} zone={zone} />
      </>
    ))
  const isToday = dueAt !== null && dayIn(zone, dueAt) <= dayIn(zone, at)
  return (
    <span className="grid sm:justify-items-end">
      {signedAt && (
        <span>
          Signed <Time at={signedAt} zone={zone} />
        </span>
      )}
      {isToday ? <Due>{due}</Due> : <span>{due}</span>}
    </span>
  )
}
