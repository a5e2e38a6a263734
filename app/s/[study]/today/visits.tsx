import { Due } from '@/app/_ui/page/due'
import { Empty } from '@/app/_ui/page/empty'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { StateMark } from '@/app/_ui/page/state-mark'
import { leftWords } from '@/app/s/[study]/measures-left'
import { visitKinds } from '@/app/s/[study]/visit-kinds'
import { cancelledWords, movedWords } from '@/app/s/[study]/visit-words'
import { type Actor, holds } from '@/lib/access/actor'
import { therapists } from '@/lib/access/sight'
import { dateWords } from '@/lib/clock/calendar'
import type { AskingVisit } from '@/lib/measures/measures-due'
import type { Agreed as AgreedLast } from '@/lib/review/read-agreed'
import { progressWords } from '@/lib/trial/visits/note-progress'
import type { DueVisit } from '@/lib/trial/visits/visits-due'
import { Agreed } from './agreed'
import { StartNote } from './start-note'

interface VisitsProps {
  actor: Actor
  study: string
  /** Visits without a note, or with a word of how far it has come. */
  due: readonly DueVisit[]
  /** What visits ask for. */
  left: readonly AskingVisit[]
  /** What was agreed last time, by visit. */
  agreed: ReadonlyMap<string, AgreedLast>
}

/** Visits whose window is open, in sight; what comes later and what was passed over, folded away. */
export function Visits({ actor, study, due, left, agreed }: VisitsProps) {
  const mayStart = holds(actor, therapists, { studyId: study })
  const arranges = holds(actor, ['coordinator'], { studyId: study })
  const rows = (timing: DueVisit['timing'], label: string) => (
    <Rows label={label}>
      {due
        .filter(visit => visit.timing === timing)
        .map(visit => (
          <VisitRow
            key={visit.id}
            {...{ visit, study, arranges }}
            left={left.find(one => one.visit.id === visit.id)}
            agreed={agreed.get(visit.id)}
            mayStart={mayStart && visit.kind !== 'baseline'}
          />
        ))}
    </Rows>
  )
  const count = (timing: DueVisit['timing']) => due.filter(visit => visit.timing === timing).length
  return (
    <Section title="Visits">
      {count('open') === 0 && (
        <Empty title="No visit is open now.">Each participant’s page shows the whole course.</Empty>
      )}
      {count('open') > 0 && rows('open', 'Visits that are open')}
      {count('near') > 0 && (
        <details className="fold">
          <summary>Coming up within a week ({count('near')})</summary>
          {rows('near', 'Visits coming up')}
        </details>
      )}
      {count('past') > 0 && (
        <details className="fold">
          <summary>Earlier, without a note ({count('past')})</summary>
          {rows('past', 'Earlier visits without a note')}
        </details>
      )}
      {count('cancelled') > 0 && (
        <details className="fold">
          <summary>Cancelled ({count('cancelled')})</summary>
          {rows('cancelled', 'Cancelled visits')}
        </details>
      )}
    </Section>
  )
}

interface VisitRowProps {
  visit: DueVisit
  study: string
  left: AskingVisit | undefined
  agreed: AgreedLast | undefined
  mayStart: boolean
  arranges: boolean
}

function VisitRow({ visit, study, left, agreed, mayStart, arranges }: VisitRowProps) {
  const { participantCode, code, kind, targetOn, today } = visit
  const planned = targetOn === today ? 'planned for today' : `planned for ${dateWords(targetOn)}`
  return (
    <Row
      title={`${participantCode}, ${code}`}
      href={arranges ? `/s/${study}/participants/${visit.participantId}` : undefined}
      detail={
        <>
          {[`${visitKinds[kind]}, ${planned}`, movedWords(visit), left && leftWords(left)].filter(Boolean).join('. ')}
          {agreed && <Agreed study={study} agreed={agreed} />}
        </>
      }
      aside={
        <span className="flex flex-wrap justify-end gap-x-3">
          <Window visit={visit} isMine={mayStart} />
          {visit.progress && (
            <StateMark state={visit.progress} words={`Note: ${progressWords[visit.progress].toLowerCase()}`} />
          )}
        </span>
      }
      action={
        mayStart &&
        visit.timing !== 'cancelled' && (
          <StartNote visitId={visit.id} study={study} label={`Start the note of ${participantCode}, ${code}`} />
        )
      }
    />
  )
}

/** Red on the last day alone: then it is a task of today. */
function Window({ visit, isMine }: { visit: DueVisit; isMine: boolean }) {
  const { timing, windowFrom, windowTo, today } = visit
  if (timing === 'cancelled') return cancelledWords(visit)
  if (timing === 'near') return `From ${dateWords(windowFrom)}`
  if (timing === 'past') return `Was until ${dateWords(windowTo)}`
  if (windowTo !== today) return `Until ${dateWords(windowTo)}`
  return isMine ? <Due>Last day today</Due> : 'Last day today'
}
