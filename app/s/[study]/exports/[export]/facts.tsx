import { DefinitionList } from '@/app/_ui/page/definition-list'
import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'
import { size, stateWords } from '@/app/s/[study]/exports/state-words'
import type { ExportRow } from '@/lib/export/export-repository'

/** Who gets what, at whose request, and by whose leave. */
export function Facts({ one, reason, zone }: { one: ExportRow; reason: string | null; zone: string }) {
  const decided = one.deciderName && one.decidedAt && { name: one.deciderName, at: one.decidedAt }
  const entries = [
    { term: 'For', description: one.recipient },
    {
      term: 'What for',
      description:
        one.purpose === null ? 'The analysis of the trial itself' : 'Other research, of those who agreed to it',
    },
    { term: 'Kind', description: 'Coded: no free text' },
    {
      term: 'Asked for by',
      description: (
        <>
          {one.requesterName}, <Time at={one.requestedAt} zone={zone} />
        </>
      ),
    },
    {
      term: 'Holds',
      description: (
        <>
          What was signed by <Time at={one.cutoffAt} zone={zone} show="second" />, by all its authors or closed without
          a signature that could not be had
        </>
      ),
    },
    { term: 'State', description: stateWords(one) },
    ...(decided
      ? [
          {
            term: one.state === 'released' ? 'Released by' : 'Kept by',
            description: (
              <>
                {decided.name}, <Time at={decided.at} zone={zone} />
              </>
            ),
          },
        ]
      : []),
    ...(reason ? [{ term: 'Reason', description: <p className="whitespace-pre-wrap">{reason}</p> }] : []),
    ...(one.sha256 && one.byteCount !== null
      ? [
          { term: 'Size', description: size(one.byteCount) },
          { term: 'SHA-256', description: <code className="break-all">{one.sha256}</code> },
        ]
      : []),
  ]
  return (
    <Section title="The package">
      <DefinitionList entries={entries} />
    </Section>
  )
}
