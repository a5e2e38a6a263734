import { Notice } from '@/app/_ui/page/notice'
import { RecordLink } from '@/app/_ui/page/record-link'
import { siteTime } from '@/app/_ui/page/site-time'
import type { OpenEmergency } from '@/lib/review/emergency/open-emergencies'
import { EndEmergency } from './end-emergency'

interface EmergencyBannerProps {
  studyId: string
  open: readonly OpenEmergency[]
}

/** On every page of the study while a record is open: whose, until when, and the way to end it. */
export const EmergencyBanner = ({ studyId, open }: EmergencyBannerProps) =>
  open.map(({ id, participantId, participantCode, endsAt, secondsLeft, timeZone }) => {
    const { clock, offset } = siteTime(endsAt, timeZone)
    return (
      <Notice
        key={id}
        kind="attention"
        title={`Emergency access until ${clock} ${offset}. Read only; everything you open is recorded.`}
        action={<EndEmergency studyId={studyId} emergencyId={id} of={participantCode} secondsLeft={secondsLeft} />}
      >
        <RecordLink href={`/s/${studyId}/participants/${participantId}`}>{participantCode}</RecordLink>
      </Notice>
    )
  })
