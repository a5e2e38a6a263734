import { staffInvite } from '@/lib/cli/staff-invite'
import { readStudy } from '@/lib/trial/study/read-study'
import { readTrail } from '@/lib/trial/trail/read-trail'
import { expect, test } from '@/tests/support/database'
import { aStudy } from '@/tests/support/makers'
import { trailOf } from '@/tests/support/trail'

test('who is invited on the command line was invited by nobody’s session: the trail says how, and in whose name', async () => {
  const study = await aStudy()
  const { administrator } = study
  const { code } = await readStudy(administrator, study.id)
  const said: string[] = []
  const voice = { out: (words: string) => void said.push(words), err: () => {} }
  const email = `rater.${code.toLowerCase()}@example.org`
  const asked = `--as ${administrator.email} --study ${code} --site NORTH --email ${email} --role rater --name`
  expect(await staffInvite.run([...asked.split(' '), 'Rosalind Achterberg'], { voice, cwd: '.' })).toBe(0)
  expect(said.join('')).toContain('/invitation/')

  const { rows } = await readTrail(administrator, { studyId: study.id })
  const told = rows.filter(row => row.sentence.includes('Rosalind Achterberg')).map(row => row.sentence)
  expect(told).toEqual([
    expect.stringContaining(`by the command line, in the name of ${administrator.name}`),
    expect.stringContaining(`by the command line, in the name of ${administrator.name}`),
  ])
  expect(told.every(sentence => sentence.startsWith('The system '))).toBe(true)
  const subject = rows.find(row => row.action === 'staff.invited')
  expect(subject?.who).toBe('The system')
})

test('what an administrator does on their own page stands in their own name', async () => {
  const study = await aStudy()
  const [invited] = (await trailOf(study.rater.staffId)).filter(({ action }) => action === 'staff.invited')
  expect(invited).toMatchObject({ actor: study.administrator.staffId })
  expect(invited?.body).not.toHaveProperty('inNameOf')
})
