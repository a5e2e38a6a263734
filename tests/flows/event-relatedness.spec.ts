import { assessEvent } from '@/lib/events/assess-event'
import { readEvent } from '@/lib/events/read-event'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { anEvent, assessed, entrustAssessing } from '@/tests/support/event-makers'
import { aPackage } from '@/tests/support/export-makers'
import { aStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { rowsIn } from '@/tests/support/package'
import { trailOf } from '@/tests/support/trail'

test('where the protocol asks whether an event is related, yes or no, it is assessed and exported so; one that was entered before stays by degrees', async () => {
  const study = await aStudy()
  await entrustAssessing(study, study.investigator)
  const { participant } = await aSignedNote(study)
  const earlier = await anEvent(study, participant)
  const settings = studySettings.parse({ relatedness: 'yes_no' })
  await setStudySettings(study.administrator, { studyId: study.id, ...settings })
  expect((await trailOf(study.id)).at(-1)).toMatchObject({ body: { changed: ['relatedness'], after: settings } })
  const later = await anEvent(study, participant)
  const byDegrees = assessed('no')
  const yesOrNo = { ...byDegrees, AEREL: 'no', related_therapy: 'yes' } as const
  const assess = (eventId: string, assessment: typeof byDegrees) =>
    assessEvent(study.investigator, { eventId, assessment })
  for (const [eventId, misfit, form] of [
    [earlier, yesOrNo, 'adverse_event@5'],
    [later, byDegrees, 'adverse_event@6'],
  ] as const) {
    await expect(assess(eventId, misfit)).rejects.toMatchObject({
      code: 'invalid',
      fields: { 'assessment.AEREL': expect.any(String), 'assessment.related_therapy': expect.any(String) },
    })
    expect(await readEvent(study.investigator, { studyId: study.id, eventId })).toMatchObject({
      form,
      assessment: null,
    })
  }
  await assess(earlier, byDegrees)
  await assess(later, yesOrNo)
  expect((await trailOf(participant.id)).findLast(({ action }) => action === 'event.assessment')).toMatchObject({
    actor: study.investigator.staffId,
    body: { related: 'no' },
  })
  const { files } = await aPackage(study)
  expect(rowsIn(files['ae.csv'])).toMatchObject([
    { AEREL: 'possible', AERELTH: 'unlikely' },
    { AEREL: 'no', AERELTH: 'yes' },
  ])
})
