import { DefinitionList } from '@/app/_ui/page/definition-list'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Time } from '@/app/_ui/page/time'
import type { UnblindingReading } from '@/lib/signing/read-unblinding'
import { unblindingReasons } from '@/lib/signing/unblinding-reasons'
import { CloseRequest } from './close-request'
import { ConfirmUnblinding } from './confirm-unblinding'

const stateWords = {
  requested: 'Waits for the second person',
  confirmed: 'Unblinded',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  expired: 'Lapsed, as nobody confirmed it in time',
} as const

interface RequestProps {
  study: string
  zone: string
  request: UnblindingReading
  needsCode: boolean
}

/** One request, by whom and why, and what may still be done with it. */
export function Request({ study, zone, request, needsCode }: RequestProps) {
  const { id, state, requestedBy, decidedBy, decidedAt, may } = request
  const decided = decidedAt && (
    <>
      , <Time at={decidedAt} zone={zone} />
      {decidedBy && decidedBy !== requestedBy && `, ${decidedBy}`}
    </>
  )
  return (
    <li className="py-4">
      <p className="mb-3 font-semibold">
        {stateWords[state]}
        <span className="font-normal">{decided}</span>
      </p>
      <DefinitionList
        entries={[
          {
            term: 'Asked for by',
            description: (
              <>
                {requestedBy}, <Time at={request.requestedAt} zone={zone} />
              </>
            ),
          },
          { term: 'Why', description: unblindingReasons[request.reason] },
          ...(request.grounds
            ? [
                { term: 'Reference', description: request.grounds.reference },
                {
                  term: 'In their words',
                  description: <p className="whitespace-pre-wrap">{request.grounds.words}</p>,
                },
              ]
            : [{ term: 'In their words', description: 'Only those who oversee every site read this.' }]),
          ...(state === 'requested'
            ? [{ term: 'To be confirmed by', description: <Time at={request.expiresAt} zone={zone} /> }]
            : []),
        ]}
      />
      <div className="mt-4 flex flex-wrap items-center gap-4 print:hidden">
        {may.read && <RecordLink href={`/s/${study}/treatment-guesses`}>Read the treatment guesses</RecordLink>}
        {may.confirm && (
          <>
            <ConfirmUnblinding unblindingId={id} requestedBy={requestedBy} needsCode={needsCode} />
            <CloseRequest unblindingId={id} by="second" />
          </>
        )}
        {may.withdraw && <CloseRequest unblindingId={id} by="first" />}
      </div>
    </li>
  )
}
