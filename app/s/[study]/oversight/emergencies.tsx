import { DefinitionList } from '@/app/_ui/page/definition-list'
import { Due } from '@/app/_ui/page/due'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'
import { emergencyReasons } from '@/lib/review/emergency/emergency-reasons'
import type { WaitingEmergency } from '@/lib/review/emergency/list-emergencies'
import { ReviewEmergency } from './review-emergency'

interface EmergenciesProps {
  study: string
  waiting: readonly WaitingEmergency[]
}

/** Records that were opened in an emergency and wait for their review; nothing where none do. */
export function Emergencies({ study, waiting }: EmergenciesProps) {
  if (waiting.length === 0) return null
  return (
    <Section id="emergencies" title="Emergency access" aside={`${waiting.length} to review`}>
      <ul aria-label="Emergency access to review" className="ruled">
        {waiting.map(one => (
          <li key={one.id} className="py-4">
            <Emergency study={study} one={one} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Emergency({ study, one }: { study: string; one: WaitingEmergency }) {
  const { who, staffId, participantId, participantCode, timeZone, isOpen, opened, isCut } = one
  const trail = `/s/${study}/audit?${new URLSearchParams({ participantId, staffId })}`
  return (
    <>
      <p className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">
          {who}, <RecordLink href={`/s/${study}/participants/${participantId}`}>{participantCode}</RecordLink>
        </span>
        {isOpen ? <span className="text-small text-muted">Open now</span> : <Due>{ageWords(one.days)}</Due>}
      </p>
      <DefinitionList
        entries={[
          {
            term: isOpen ? 'Open' : 'Was open',
            description: (
              <>
                <Time at={one.openedAt} zone={timeZone} /> to <Time at={one.until} zone={timeZone} show="clock" />
              </>
            ),
          },
          { term: 'Why', description: emergencyReasons[one.reason] },
          { term: 'In their words', description: <p className="whitespace-pre-wrap">{one.words}</p> },
          {
            term: 'What was opened',
            description:
              opened.length === 0 ? (
                'Nothing'
              ) : (
                <ul className="grid gap-1">
                  {opened.map(({ id, at, sentence }) => (
                    <li key={id}>
                      <Time at={at} zone={timeZone} show="clock" /> {sentence}
                    </li>
                  ))}
                  {isCut && (
                    <li>
                      And more: see <RecordLink href={trail}>the trail</RecordLink>.
                    </li>
                  )}
                </ul>
              ),
          },
        ]}
      />
      {one.mayReview && (
        <div className="mt-4">
          <ReviewEmergency emergencyId={one.id} about={`${who}, ${participantCode}`} />
        </div>
      )}
    </>
  )
}

const ageWords = (days: number): string =>
  days === 0 ? 'To review' : `To review, for ${days} ${days === 1 ? 'day' : 'days'}`
