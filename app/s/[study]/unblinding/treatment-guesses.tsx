import { Notice } from '@/app/_ui/page/notice'
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

const listed = new Intl.ListFormat('en', { type: 'disjunction' })

/** Where the unblinding stands, for both persons that it takes. How many guesses there are is said to nobody. */
export async function TreatmentGuesses({ actor, studyId, zone, unblinding }: TreatmentGuessesProps) {
  const { requests, mayRequest, whyNot, persons, hours } = unblinding
  const asksCode = await needsCode(actor, await requestAddress())
  return (
    <Section
      title="Treatment guesses"
      aside={mayRequest && <RequestUnblinding studyId={studyId} needsCode={asksCode} hours={hours} />}
    >
      <p className="max-w-[66ch] text-muted">
        What participants and therapists think was given is locked. It takes two persons of the whole study to open it:
        an investigator asks, a safety officer confirms within {hours} hours. That opens what people guessed at every
        site, all at once, for those two roles; which arm anybody was in does not stand in this record.
      </p>
      {whyNot && (
        <div className="mt-4">
          <Notice kind="info" title={whyNot}>
            {whoCan(persons)}
          </Notice>
        </div>
      )}
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

const whoCan = ({ first, second }: UnblindingPage['persons']): string =>
  `${can('ask for it', first)} ${can('confirm it', second)}`

const can = (what: string, names: readonly string[]): string =>
  names.length === 0
    ? `Nobody can ${what} now; an administrator of the study gives that role.`
    : `${listed.format(names)} can ${what}.`
