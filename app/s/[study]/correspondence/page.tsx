import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'

import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { listLetters, type SentLetter } from '@/lib/care/list-letters'
import { dateWords } from '@/lib/clock/calendar'
import { readStudy } from '@/lib/trial/study/read-study'
import { WriteLetter } from './write-letter'

export const metadata = { title: 'Correspondence' }

/** Letters in confidence: what came to oneself, and what one wrote, with who received and who opened it. */
export default onPage(async ({ params }: PageProps<'/s/[study]/correspondence'>) => {
  const { study } = await params
  const actor = await currentActor()
  const { sent, received, sessions, people } = await listLetters(actor, study)
  const { zone } = await readStudy(actor, study)
  const choices = Object.fromEntries(
    sessions.map(({ id, participantCode, visitCode, on }) => [
      id,
      `${participantCode}, ${visitCode}, ${dateWords(on)}`,
    ]),
  )
  return (
    <>
      <PageHeader
        title="Correspondence"
        below="To the safety officer and the investigator, past everybody else"
        actions={
          <WriteLetter
            studyId={study}
            sessions={choices}
            mineToday={sessions.filter(({ isMineToday }) => isMineToday).map(({ id }) => id)}
            people={Object.fromEntries(people.map(({ id, name }) => [id, name]))}
          />
        }
      />
      {sent.length + received.length === 0 && (
        <Empty title="No letters.">
          Something about a colleague’s conduct, or about a boundary, is told here. Nobody who is named in a letter, or
          who was in the room, learns that there is one.
        </Empty>
      )}
      {received.length > 0 && (
        <Section title="To you" aside={`${received.length}`}>
          <Rows label="Letters to you">
            {received.map(letter => (
              <Row
                key={letter.id}
                title={<Time at={letter.sentAt} zone={zone} />}
                href={`/s/${study}/correspondence/${letter.id}`}
                detail={letter.openedBy.length === 0 ? 'Not opened yet' : openedWords(letter.openedBy)}
                aside={letter.isAnswered ? 'Something was done' : 'Open'}
              />
            ))}
          </Rows>
        </Section>
      )}
      {sent.length > 0 && (
        <Section title="From you" aside={`${sent.length}`}>
          <Rows label="Letters from you">
            {sent.map(letter => (
              <Row
                key={letter.id}
                title={<Time at={letter.sentAt} zone={zone} />}
                detail={`Received by ${letter.recipients.join(', ')}`}
                aside={<Opened letter={letter} zone={zone} />}
              />
            ))}
          </Rows>
        </Section>
      )}
    </>
  )
})

const openedWords = (acts: SentLetter['openedBy']): string => `Opened by ${acts.map(({ byName }) => byName).join(', ')}`

function Opened({ letter: { openedBy }, zone }: { letter: SentLetter; zone: string }) {
  if (openedBy.length === 0) return 'Not opened yet'
  return openedBy.map(({ byName, at }) => (
    <span key={byName} className="block">
      Opened by {byName}, <Time at={at} zone={zone} />
    </span>
  ))
}
