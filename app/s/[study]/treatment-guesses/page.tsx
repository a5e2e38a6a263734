import { type Column, DataTable } from '@/app/_ui/page/data-table'
import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Time } from '@/app/_ui/page/time'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { sureness } from '@/lib/measures/guess'
import { type OpenedGuesses, readGuesses } from '@/lib/signing/read-guesses'
import { readStudy } from '@/lib/trial/study/read-study'

export const metadata = { title: 'Treatment guesses' }

type Opened = OpenedGuesses['guesses'][number]

/** Every treatment guess of an unblinded study, for those of the two roles that opened them who oversee every site. */
export default onPage(async ({ params }: PageProps<'/s/[study]/treatment-guesses'>) => {
  const { study } = await params
  const actor = await currentActor()
  const { openedAt, pair, guesses } = await readGuesses(actor, study)
  const { zone } = await readStudy(actor, study)
  const givers = { participant: 'Participant', ...pair }
  const columns: readonly [Column<Opened>, ...Column<Opened>[]] = [
    { key: 'participant', label: 'Participant', cell: one => one.participant },
    { key: 'session', label: 'Session', cell: one => one.session },
    { key: 'giver', label: 'Who guessed', cell: one => givers[one.giver] },
    { key: 'guess', label: 'Guess', cell: ({ guess }) => (guess ? (guess.arm ?? 'Doesn’t know') : 'Declined') },
    { key: 'sureness', label: 'How sure', cell: ({ guess }) => (guess?.sureness ? sureness[guess.sureness] : '') },
    {
      key: 'words',
      label: 'In their words',
      cell: ({ guess }) => <span className="whitespace-pre-wrap">{guess?.words}</span>,
    },
  ]
  return (
    <>
      <PageHeader
        title="Treatment guesses"
        above={<RecordLink href={`/s/${study}/unblinding`}>Unblinding</RecordLink>}
        below={
          <p className="max-w-[66ch]">
            Unblinded <Time at={openedAt} zone={zone} />. What people thought, not what anybody was given. That you read
            this stands in the audit trail.
          </p>
        }
      />
      <DataTable
        caption="Treatment guesses"
        columns={columns}
        rows={guesses}
        rowKey={one => one.id}
        empty={<Empty title="Nobody gave one." />}
      />
    </>
  )
})
