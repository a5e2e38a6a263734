import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { visitsToChoose } from '@/app/s/[study]/participants/[participant]/visits-to-choose'
import { mayEvents } from '@/lib/access/may-events'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { dateWords } from '@/lib/clock/calendar'
import { allow } from '@/lib/outcome/refusal'
import { effectsForForm } from '@/lib/session/effects/effects-for-form'
import { medicalForForm } from '@/lib/session/effects/medical-help'
import { reportForForm } from '@/lib/session/effects/report-for-form'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { EnterEvent } from './enter-event'

export const metadata = { title: 'Enter an adverse event' }

/** The form for something that befell a participant, whatever it may turn out to be. */
export default onPage(
  async ({ params, searchParams }: PageProps<'/s/[study]/participants/[participant]/events/new'>) => {
    const { study, participant: participantId } = await params
    const { visit, note, effects, effect, medical } = await searchParams
    const actor = await currentActor()
    const { participant, visits, today } = await participantPage(actor, { studyId: study, participantId })
    allow(mayEvents.enterEvent(actor, participant))
    const of =
      (await effectsForForm(actor, participantId, { noteId: note, entryIds: effects })) ??
      (await reportForForm(actor, participantId, { noteId: note, itemId: effect }))
    const known = of ? null : await medicalForForm(actor, participantId, { noteId: note, medical })
    const kept = visitsToChoose(visits, today, visit)
    return (
      <>
        <PageHeader
          title="Enter an adverse event"
          above={<RecordLink href={`/s/${study}/participants/${participantId}`}>{participant.code}</RecordLink>}
          below="Anything that befell the participant. A physician says later whether it is serious; until then the clock runs."
        />
        <EnterEvent
          study={study}
          of={of}
          known={known}
          participantId={participantId}
          visits={Object.fromEntries(kept.map(({ id, code, targetOn }) => [id, `${code}, ${dateWords(targetOn)}`]))}
          visitId={kept.find(({ id }) => id === visit)?.id ?? null}
          zone={participant.timeZone}
        />
      </>
    )
  },
)
