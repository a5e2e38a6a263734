import { eq } from 'drizzle-orm'
import { deviation } from '@/db/schema/course'
import { asVerifier } from '@/db/work'
import { parsed } from '@/lib/outcome/parsed'
import { setSiteSettings, setSiteSettingsInput } from '@/lib/trial/study/set-site-settings'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { settingsOf } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { aDayJustOver, entry, log } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { sign, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

const throughout = () => entry('staff', { body: { person: study.therapist.staffId, way: 'throughout', stated: true } })
const deviationsOf = async ({ visitId }: TestNote) =>
  (await asVerifier(tx => tx.select().from(deviation).where(eq(deviation.visitId, visitId)))).filter(
    ({ kind }) => kind === 'attended_short',
  )

test('attendance below the site’s minimum drafts a deviation, and no minimum none', async () => {
  const without = await aDayJustOver(study)
  await log(study.therapist, without, throughout())
  await sign(study.therapist, without)
  expect(await deviationsOf(without)).toEqual([])
  await setStudySettings(study.administrator, {
    ...settingsOf({} as never),
    ...{ studyId: study.id, attendanceMinutes: 180 },
  })
  const note = await aDayJustOver(study)
  await log(study.therapist, note, throughout())
  await sign(study.therapist, note)
  expect(await deviationsOf(note)).toMatchObject([{ kind: 'attended_short', state: 'drafted' }])
})

test('a site’s own minimum of attendance stands instead of the study’s, also where it asks for none; with none set the study’s stands again', async () => {
  const { id: studyId, siteId, otherSiteId, administrator, investigator, therapist } = study
  const setAt = (at: string, attendanceMinutes: number | null, by = administrator) =>
    setSiteSettings(by, {
      ...{
        studyId,
        siteId: at,
        processNotes: '',
        cssrsLimit: null,
        pads: [],
        permissions: { ebi: '', wai_sr: '', meq30: '' },
      },
      ...{ attendanceMinutes },
    })
  const drafted = async () => {
    const note = await aDayJustOver(study)
    await log(therapist, note, throughout())
    await sign(therapist, note)
    return (await deviationsOf(note)).map(({ kind }) => kind)
  }
  await setStudySettings(administrator, { ...settingsOf({} as never), studyId, attendanceMinutes: 60 })
  await setAt(otherSiteId, 180)
  expect(await drafted()).toEqual([])
  await setAt(siteId, 180)
  expect(await drafted()).toEqual(['attended_short'])
  expect((await trailOf(studyId)).findLast(({ action }) => action === 'study.settings_changed')).toMatchObject({
    actor: administrator.staffId,
    body: { changed: ['attendanceMinutes'], before: { attendanceMinutes: null }, after: { attendanceMinutes: 180 } },
  })
  await setStudySettings(administrator, { ...settingsOf({} as never), studyId, attendanceMinutes: 180 })
  await setAt(siteId, 0)
  expect(await drafted()).toEqual([])
  await setAt(siteId, null)
  expect(await drafted()).toEqual(['attended_short'])
  await expect(setAt(siteId, 1, investigator)).rejects.toMatchObject({ code: 'not_permitted' })
  for (const minutes of [-1, 1441, 1.5])
    expect(() =>
      parsed(setSiteSettingsInput, {
        studyId,
        siteId,
        processNotes: '',
        cssrsLimit: null,
        pads: [],
        permissions: { ebi: '', wai_sr: '', meq30: '' },
        attendanceMinutes: minutes,
      }),
    ).toThrow(expect.objectContaining({ fields: { attendanceMinutes: expect.any(String) } }))
})
