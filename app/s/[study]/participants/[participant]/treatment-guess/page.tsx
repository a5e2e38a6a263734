import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { dateWords } from '@/lib/clock/calendar'
import { readGuessSheets } from '@/lib/measures/read-guess-sheets'
import { GiveGuess } from './give-guess'
import { HandOver } from './hand-over'

export const metadata = { title: 'Treatment guess' }

/** One's own guess of each session, once; and the participant's sheet, of which nobody here learns anything. */
export default onPage(async ({ params }: PageProps<'/s/[study]/participants/[participant]/treatment-guess'>) => {
  const { study, participant: participantId } = await params
  const sheets = await readGuessSheets(await currentActor(), { studyId: study, participantId })
  const { participant, sessions, arms, unblindedOn, may } = sheets
  return (
    <>
      <PageHeader
        title="Treatment guess"
        above={<RecordLink href={`/s/${study}/participants/${participantId}`}>{participant.code}</RecordLink>}
        below="Locked as it is saved. Nobody sees whether anybody else gave one, or reads any before two persons have unblinded the study."
      />
      {unblindedOn && (
        <Notice kind="info" title={`The treatment guesses of this study were unblinded on ${dateWords(unblindedOn)}.`}>
          No more are given.
        </Notice>
      )}
      {sessions.length === 0 && (
        <Empty title="No session yet.">A guess is given after a medication session, from its day on.</Empty>
      )}
      {sessions.map(({ visitId, code, on, isGiven }) => (
        <Section key={visitId} title={`${code}, ${dateWords(on)}`}>
          {isGiven && <p>You have given yours. Saved and locked. Nobody reads it before unblinding.</p>}
          {may.give && !isGiven && !unblindedOn && <GiveGuess visitId={visitId} arms={arms} />}
          {may.ask && !unblindedOn && <HandOver visitId={visitId} of={code} />}
        </Section>
      ))}
    </>
  )
})
