import { DefinitionList } from '@/app/_ui/page/definition-list'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'

import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { readLetter } from '@/lib/care/read-letter'
import { dateWords } from '@/lib/clock/calendar'
import { readStudy } from '@/lib/trial/study/read-study'
import { AnswerLetter } from './answer-letter'

export const metadata = { title: 'Correspondence' }

/** One letter, for who may read it: its writer is shown that it was opened, and when. */
export default onPage(async ({ params }: PageProps<'/s/[study]/correspondence/[letter]'>) => {
  const { study, letter: letterId } = await params
  const actor = await currentActor()
  const letter = await readLetter(actor, { studyId: study, letterId })
  const { zone } = await readStudy(actor, study)
  const { session, about, openedBy, answers } = letter
  return (
    <>
      <PageHeader
        title={`From ${letter.writer}`}
        above={<RecordLink href={`/s/${study}/correspondence`}>Correspondence</RecordLink>}
        below={<Time at={letter.sentAt} zone={zone} />}
        actions={<AnswerLetter letterId={letterId} />}
      />
      <Section title="The letter">
        <p className="max-w-[66ch] py-4 whitespace-pre-wrap font-serif text-prose">{letter.words}</p>
        <DefinitionList
          entries={[
            ...(about.length > 0 ? [{ term: 'About', description: about.join(', ') }] : []),
            ...(session
              ? [
                  {
                    term: 'Session',
                    description: `${session.participantCode}, ${session.visitCode}, ${dateWords(session.on)}`,
                  },
                ]
              : []),
            { term: 'Received by', description: letter.recipients.join(', ') },
          ]}
        />
      </Section>
      <Section title="What was done" aside={answers.length > 0 && `${answers.length}`}>
        {answers.length === 0 ? (
          <p className="py-3 text-muted">Nothing is written down yet.</p>
        ) : (
          <ol className="ruled">
            {answers.map(({ id, words, byName, at }) => (
              <li key={id} className="py-4">
                <p className="max-w-[66ch] whitespace-pre-wrap font-serif text-prose">{words}</p>
                <p className="mt-2 text-small text-muted">
                  {byName}, <Time at={at} zone={zone} />
                </p>
              </li>
            ))}
          </ol>
        )}
      </Section>
      <Section title="Opened by">
        <DefinitionList
          entries={openedBy.map(({ byName, at }) => ({ term: byName, description: <Time at={at} zone={zone} /> }))}
        />
      </Section>
    </>
  )
})
