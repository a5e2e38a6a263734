import { Section } from '@/app/_ui/page/section'
import type { Actor } from '@/lib/access/actor'
import { requestAddress } from '@/lib/auth/request'
import { needsCode } from '@/lib/credentials/reauthenticate'
import type { UnblindingPage } from '@/lib/signing/read-unblinding'
import { Request } from './request'
import { RequestUnblinding } from './request-unblinding'

interface TreatmentGuessesProps {
  actor: Actor
  studyId: string
  zone: string
  unblinding: UnblindingPage
}

/** Where the unblinding stands, for both persons that it takes. How many guesses there are is said to nobody. */
export async function TreatmentGuesses({ actor, studyId, zone, unblinding }: TreatmentGuessesProps) {
  const { requests, mayRequest, hours } = unblinding
  const asksCode = await needsCode(actor, await requestAddress())
  return (
    <Section
      title="Treatment guesses"
      aside={mayRequest && <RequestUnblinding studyId={studyId} needsCode={asksCode} hours={hours} />}
    >
      <p className="max-w-[66ch] text-muted">
        What participants and therapists think was given is locked. It takes two persons to open it: the investigator
        asks, the safety officer confirms within {hours} hours. That opens what people guessed, all at once; which arm
        anybody was in does not stand in this record.
      </p>
      {requests.length > 0 && (
        <ul className="ruled mt-4">
          {requests.map(request => (
            <Request key={request.id} study={studyId} zone={zone} request={request} needsCode={asksCode} />
          ))}
        </ul>
      )}
    </Section>
  )
}
