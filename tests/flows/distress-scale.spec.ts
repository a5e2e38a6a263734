import { definitionOf } from '@/lib/notes/definition'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { aPackage } from '@/tests/support/export-makers'
import { entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aStudy } from '@/tests/support/makers'
import { aReadyNote, sign } from '@/tests/support/note-makers'
import { rowsIn } from '@/tests/support/package'
import { trailOf } from '@/tests/support/trail'

test('a session note keeps the scale of distress that it was begun on: in its form, in its log, and in columns of its own', async () => {
  const study = await aStudy()
  const clock_zero = `${minutesAgo(60).slice(0, 16)}+00:00`
  const ofTen = await aReadyNote(study, { kind: 'session', changes: { clock_zero, distress_before: '7' } })
  const settings = studySettings.parse({ distressScale: '0-100' })
  await setStudySettings(study.administrator, { studyId: study.id, ...settings })
  expect((await trailOf(study.id)).at(-1)).toMatchObject({ body: { changed: ['distressScale'], after: settings } })
  const ofHundred = await aReadyNote(study, {
    ...{ kind: 'session', definition: definitionOf('session@7') },
    changes: { clock_zero, distress_before_100: '70', distress_after_100: '7' },
  })
  for (const [note, fitting, misfits, definition] of [
    [ofTen, { value: 7 }, [{ value: 70 }, { value: 7, of: 100 }], 'session@6'],
    [ofHundred, { value: 70, of: 100 }, [{ value: 7 }, { value: 101, of: 100 }], 'session@7'],
  ] as const) {
    const [begun] = await trailOf(note.id)
    expect(begun).toMatchObject({ action: 'note.started', body: { definition } })
    const sent = [fitting, ...misfits].map(body => entry('distress', { body }))
    const { saved, refused } = await log(study.therapist, note, ...sent)
    expect(saved.map(({ id }) => id)).toEqual([sent[0]?.id])
    expect(refused.map(({ id }) => id).sort()).toEqual(
      sent
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    )
    await sign(study.therapist, note)
    await sign(study.cotherapist, note, { meaning: 'co-authored' })
  }
  const { files } = await aPackage(study)
  const columns = (file: string | undefined, names: readonly string[]) =>
    rowsIn(file)
      .map(row => names.map(name => row[name]))
      .sort()
  expect(columns(files['session.csv'], ['distress_before', 'distress_before_100', 'distress_after_100'])).toEqual([
    ['', '70', '7'],
    ['7', '', ''],
  ])
  expect(columns(files['xt.csv'], ['distress', 'distress_100'])).toEqual([
    ['', '70'],
    ['7', ''],
  ])
  expect(files['data-dictionary.csv']).toMatch(/distress_100,.*0 to 100/)
})
