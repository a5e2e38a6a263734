'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import { purposeLabels } from '@/lib/trial/participants/consent-words'

type RecordConsentProps = { participantId: string; today: string } & (
  | { way: 'record' }
  | { way: 'withdraw'; purpose: keyof typeof purposeLabels }
)

/** What a participant said of one purpose; to withdraw takes a day and how they said it, and never a reason. */
export function RecordConsent({ participantId, today, ...props }: RecordConsentProps) {
  const withdrawn = props.way === 'withdraw' ? props.purpose : null
  return (
    <FetchedDialog
      trigger={
        withdrawn
          ? { label: 'They withdraw', of: purposeLabels[withdrawn], kind: 'quiet' }
          : { label: 'Write down what they said' }
      }
      title={withdrawn ? `${purposeLabels[withdrawn]}: they withdraw` : 'What did they say?'}
      form={async () => (await import('./record-consent-form')).RecordConsentForm}
      of={{ participantId, today, withdrawn }}
    />
  )
}
