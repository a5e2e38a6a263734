import { counted } from '@/app/_ui/page/counted'
import { DataTable } from '@/app/_ui/page/data-table'
import { Section } from '@/app/_ui/page/section'
import type { Leaving, Standing } from '@/lib/export/read-export'

/** Who is in and who is out, and why; by their study's codes, which the package does not hold. */
export function WhoLeaves({ leaving: { counts, participants } }: { leaving: Leaving }) {
  const { rowsOut, closedWithoutSignature: closed, suppressed, participants: people } = counts
  const stays = [
    suppressed.notesNotSigned > 0 && `${suppressed.notesNotSigned} not signed by all authors`,
    suppressed.notesEnteredInError > 0 && `${suppressed.notesEnteredInError} entered in error`,
  ].filter(Boolean)
  return (
    <Section title="Who is in, who is out">
      <p className="max-w-[66ch] pt-5 pb-4">
        {counted(rowsOut, 'note')} of {counted(people.in, 'participant')} {rowsOut === 1 ? 'leaves' : 'leave'}.{' '}
        {closed > 0 &&
          `${closed} of them ${closed === 1 ? 'was' : 'were'} closed by an investigator without a signature that could not be had. `}
        {stays.length > 0 && `Not in it: ${stays.join(', ')}. `}
        {people.outWithoutSignedNote > 0 &&
          `${counted(people.outWithoutSignedNote, 'participant')} without a signed note ${people.outWithoutSignedNote === 1 ? 'is' : 'are'} left out. `}
        {people.outWithoutConsent > 0 &&
          `${counted(people.outWithoutConsent, 'participant')} did not agree to other research, or took it back, and ${people.outWithoutConsent === 1 ? 'is' : 'are'} left out.`}
      </p>
      {participants.length > 0 && (
        <DataTable
          caption="Participants whom you oversee"
          captioned
          rows={participants}
          rowKey={({ id }) => id}
          columns={[
            { key: 'code', label: 'Participant', cell: ({ code }) => code },
            { key: 'site', label: 'Site', cell: ({ siteCode }) => siteCode },
            {
              key: 'in',
              label: 'In',
              cell: inWords,
            },
            { key: 'out', label: 'Out, and why', cell: outWords },
          ]}
        />
      )}
    </Section>
  )
}

function inWords({ signed, closed, agrees }: Standing): string {
  if (!agrees || signed === 0) return 'Nothing'
  return closed > 0 ? `${counted(signed, 'note')}, ${closed} without a signature` : counted(signed, 'note')
}

function outWords({ signed, unsigned, inError, agrees }: Standing): string {
  if (!agrees) return 'Everything: no consent to other research'
  const reasons = [
    unsigned > 0 && `${counted(unsigned, 'note')} not signed by all authors`,
    inError > 0 && `${counted(inError, 'note')} entered in error`,
  ].filter(Boolean)
  if (reasons.length > 0) return reasons.join(', ')
  return signed > 0 ? 'Nothing' : 'No note yet'
}
