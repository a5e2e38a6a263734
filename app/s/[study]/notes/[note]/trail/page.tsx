import { besideNote } from '@/app/_ui/note/note-paper'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Pagination } from '@/app/_ui/page/pagination'
import { Paper } from '@/app/_ui/page/paper'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { siteTime } from '@/app/_ui/page/site-time'
import { TrailRows } from '@/app/_ui/page/trail-rows'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { readHistory } from '@/lib/review/read-history'
import { readSubject } from '@/lib/review/read-subject'
import { readEffectHistory } from '@/lib/session/effects/read-effect-history'
import { readStudy } from '@/lib/trial/study/read-study'
import { readTrail } from '@/lib/trial/trail/read-trail'
import { FieldHistory } from './field-history'

export const metadata = { title: 'Trail of a note' }

/** All that happened in one note, and for those who may read it, every answer as it was before and after. */
export default onPage(async ({ params, searchParams }: PageProps<'/s/[study]/notes/[note]/trail'>) => {
  const { study, note: noteId } = await params
  const { after } = await searchParams
  const actor = await currentActor()
  const { zone } = await readStudy(actor, study)
  const { participantCode, visitCode, name } = await readSubject(actor, { noteId, studyId: study })
  const history = await readHistory(actor, { noteId, studyId: study })
  const effects = await readEffectHistory(actor, { noteId, studyId: study })
  const { rows, next } = await readTrail(actor, { noteId, cursor: typeof after === 'string' ? after : undefined })
  return (
    <Paper about={`${participantCode}, ${visitCode}: Trail of the ${name}`} unsigned={besideNote} zone={zone}>
      <PageHeader
        title="Trail of this note"
        above={<RecordLink href={`/s/${study}/notes/${noteId}`}>Back to the note</RecordLink>}
        below="What happened in it, and what each answer was before and after."
      />
      {effects.length > 0 && (
        <Section title="Effects, beside the log">
          <FieldHistory
            caption="What was said of effects, the newest first"
            of="Effect"
            changes={effects.map(one => ({ ...one, label: `${one.term}, ${siteTime(one.began, zone).clock}` }))}
            zone={zone}
          />
        </Section>
      )}
      {history.length > 0 && (
        <Section title="Answers that changed">
          <FieldHistory caption="Changes of answers, the newest first" of="Answer" changes={history} zone={zone} />
        </Section>
      )}
      <Section title="What happened">
        <TrailRows rows={rows} zone={zone} />
        <Pagination label="Trail" next={next ? `?${new URLSearchParams({ after: next })}` : undefined} />
      </Section>
    </Paper>
  )
})
