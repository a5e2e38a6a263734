import { DefinitionList } from '@/app/_ui/page/definition-list'
import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Paper } from '@/app/_ui/page/paper'
import { RecordLink } from '@/app/_ui/page/record-link'
import { StackingTable } from '@/app/_ui/page/stacking-table'
import { mayTrial } from '@/lib/access/may-trial'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { dateWords } from '@/lib/clock/calendar'
import type { Day } from '@/lib/clock/instant'
import { readTouchAgreement, type TouchAgreementPage } from '@/lib/session/touch/read-touch-agreement'
import type { TouchAgreement } from '@/lib/session/touch/touch-agreement'
import { readSignatures } from '@/lib/signing/read-signatures'
import { ChangeTouch } from './change-touch'
import { PrintButton } from './print-button'
import { TouchChanges } from './touch-changes'

export const metadata = { title: 'Touch agreement' }

/** What is agreed about touch as it holds now, and the participant's own copy of it: for paper, with their code alone. */
export default onPage(async ({ params }: PageProps<'/s/[study]/participants/[participant]/touch-agreement'>) => {
  const { study, participant: participantId } = await params
  const actor = await currentActor()
  const page = await readTouchAgreement(actor, { studyId: study, participantId })
  const { participant, agreement, pair } = page
  const beside = agreement?.beside
  return (
    <Paper
      about={`${participant.code}: Touch agreement${agreement ? besideWords(agreement) : ''}`}
      signed={beside ? await readSignatures(actor, { noteId: beside.note.id, version: beside.note.version }) : []}
      bound={() => agreement && boundWords(agreement)}
      unsigned={agreement && !beside ? 'Signed in the note, which the care team reads.' : undefined}
      zone={participant.timeZone}
    >
      <PageHeader
        title="Touch agreement"
        above={<RecordLink href={`/s/${study}/participants/${participantId}`}>{participant.code}</RecordLink>}
        below={agreement?.on && agreedWords(agreement.on, agreement)}
        actions={
          agreement && (
            <>
              <ChangeTouch
                participantId={participantId}
                kinds={agreement.kinds.rows}
                values={agreement.kinds.values}
                pair={pairOf(page, agreement)}
                mayWiden={mayTrial.widenTouch(actor, participant)}
              />
              {agreement.beside && (
                <>
                  <PrintButton />
                  <RecordLink href={`/s/${study}/notes/${agreement.beside.note.id}`}>The note it stands in</RecordLink>
                </>
              )}
            </>
          )
        }
      />
      {agreement ? (
        <Agreement {...page} agreement={agreement} />
      ) : (
        <Empty title="Nothing is agreed yet.">
          It is made in preparation, and stands here once that note is signed.
        </Empty>
      )}
      {agreement && (
        <TouchChanges changes={agreement.changes} kinds={agreement.kinds} pair={pair} zone={participant.timeZone} />
      )}
    </Paper>
  )
})

/** What stands in this table, as to the note under whose signatures it is printed. */
const besideWords = ({ beside, isAsSigned }: TouchAgreement): string =>
  beside ? `, ${isAsSigned ? 'as in' : 'as it holds now, after'} the note, version ${beside.note.version}` : ''

const agreedWords = (on: Day, { isAsSigned }: TouchAgreement): string =>
  isAsSigned ? `As agreed on ${dateWords(on)}` : `Last agreed on ${dateWords(on)}; what holds now differs from it`

/** The names at the foot are of those who signed the note then, which no change of a role alters (21 CFR 11.50). */
const boundWords = ({ beside, isAsSigned }: TouchAgreement): string | null =>
  [
    ...(beside?.isSuperseded ? ['superseded'] : []),
    ...(isAsSigned ? [] : ['of the note; what holds now differs']),
  ].join('; ') || null

/** The columns are by role, not by name: who holds it may have changed since. */
const pairOf = ({ pair }: TouchAgreementPage, { kinds }: TouchAgreement): Record<string, string> =>
  Object.fromEntries(Object.entries(kinds.columns).map(([key, label]) => [key, pair[key] ?? label]))

function Agreement({ agreement, independentContact, ...page }: TouchAgreementPage & { agreement: TouchAgreement }) {
  const { kinds, cells, beside } = agreement
  const columns = Object.entries(pairOf({ ...page, agreement, independentContact }, agreement)).map(([key, label]) => ({
    key,
    label,
  }))
  return (
    <div className="grid gap-8">
      <StackingTable
        caption="Touch that may be offered"
        quiet
        className="matrix"
        columns={columns}
        rows={Object.entries(kinds.rows).map(([row, heading]) => ({
          key: row,
          heading,
          cells: columns.map(({ key }) => kinds.values[cells[`${row}.${key}`] ?? 'no'] ?? 'No'),
        }))}
      />
      <p className="max-w-[60ch]">
        What is not agreed is not done. You can make this narrower at any moment, with a word or with your signal; it
        can be made wider only outside a session. Nobody will ask you why.
      </p>
      <DefinitionList
        entries={[
          ...(beside
            ? [
                { term: 'Your stop signal', description: beside.stopSignal ?? 'Not agreed yet' },
                {
                  term: 'Touch that care may need',
                  description: beside.careTouch.length > 0 ? beside.careTouch.join(', ') : 'Not explained yet',
                },
              ]
            : [{ term: 'Your stop signal', description: 'Stands in the note, which the care team reads' }]),
          { term: 'Somebody outside this team', description: independentContact ?? 'The study names nobody yet' },
        ]}
      />
    </div>
  )
}
