import { besideNote } from '@/app/_ui/note/note-paper'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Paper } from '@/app/_ui/page/paper'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { type Closing, type ClosingTouch, readClosing } from '@/lib/session/log/read-closing'
import { EffectGroups } from './effect-groups'
import { InTheRoom } from './in-the-room'
import { MedicalHelp } from './medical-help'
import { Touches } from './touches'

export const metadata = { title: 'Closing review' }

/** The evening of a session day, in its order: effects, touch, who was there; then reading and signing, which waits for none of it. */
export default onPage(async ({ params }: PageProps<'/s/[study]/notes/[note]/closing'>) => {
  const { study, note: noteId } = await params
  const closing = await readClosing(await currentActor(), { noteId, studyId: study })
  const here = `/s/${study}/notes/${noteId}`
  return (
    <Paper
      about={`${closing.participantCode}, ${closing.visitCode}: Closing review`}
      unsigned={besideNote}
      zone={closing.note.timeZone}
    >
      <PageHeader
        title="Closing review"
        above={
          <RecordLink href={here}>
            {closing.participantCode}, {closing.visitCode}
          </RecordLink>
        }
        below={leftWords(closing)}
      />
      {!closing.isOpen && (
        <Notice
          kind="info"
          title="The note is signed. What is said of its effects from now on stands beside it; the log stays as it is."
        />
      )}
      <Section title="Effects">
        {closing.groups.length === 0 ? (
          <Empty title="No effect is in the log.">“None” is an answer of the day too.</Empty>
        ) : (
          <>
            <EffectGroups closing={closing} study={study} />
            <p className="mt-4">
              <RecordLink href={`${here}/trail`}>What was said of them before, and by whom</RecordLink>
            </p>
          </>
        )}
      </Section>
      <MedicalHelp closing={closing} study={study} />
      <Touches closing={closing} />
      <InTheRoom closing={closing} />
      {closing.may.sign && (
        <Section title="Then">
          <p className="mb-4">
            One question for the whole day is asked as you sign. Nothing above holds the signature up.
          </p>
          <p className="flex flex-wrap gap-2">
            <RecordLink href={`${here}/sign`} className="button button-primary">
              Read and sign
            </RecordLink>
            {closing.isOpen && (
              <RecordLink href={`${here}/write`} className="button button-quiet">
                Go on with the note
              </RecordLink>
            )}
          </p>
        </Section>
      )}
    </Paper>
  )
})

function leftWords({ groups, touches, room, isOpen }: Closing): string {
  const effects = groups.flatMap(group => group.effects)
  const left = [
    some(effects.filter(one => one.isOpen).length, 'effect to triage', 'effects to triage'),
    ...(isOpen
      ? [
          some(
            [...effects, ...touches.filter(isNoCare)].filter(({ ended }) => !ended).length,
            'end to say',
            'ends to say',
          ),
          some(
            touches.filter(({ basis }) => basis === 'not_said').length,
            'touch of which to say how it began',
            'touches of which to say how they began',
          ),
          room ? null : 'who was in the room',
        ]
      : []),
  ].filter(words => words !== null)
  return left.length === 0 ? 'Nothing is left here.' : `Left: ${left.join(', ')}`
}

const isNoCare = ({ basis }: ClosingTouch): boolean => basis !== 'care'

const some = (count: number, one: string, many: string): string | null =>
  count === 0 ? null : `${count} ${count === 1 ? one : many}`
