import { runCommand } from '@/lib/cli/run-command'
import { staffInvite } from '@/lib/cli/staff-invite'
import { alertsOf } from '@/lib/messages/alerts-of'
import { peopleOfStudy } from '@/lib/trial/people/people-of-study'
import { readStudy } from '@/lib/trial/study/read-study'
import { readTrail } from '@/lib/trial/trail/read-trail'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { signedIn } from '@/tests/support/people'
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

async function invited(study: TestStudy, { email, name }: { email: string; name: string }) {
  const { code } = await readStudy(study.administrator, study.id)
  const asked = `staff invite --as ${study.administrator.email} --study ${code} --email ${email} --role rater --name`
  const [said, complained]: [string[], string[]] = [[], []]
  const voice = { out: (text: string) => void said.push(text), err: (text: string) => void complained.push(text) }
  const exit = await runCommand({ args: [...asked.split(' '), name], cwd: '.' }, voice)
  return { exit, out: said.join(''), err: complained.join('') }
}

test('somebody of another study gets the role with the account that they have, as on the page: told, without a link, in whose name', async () => {
  const [study, elsewhere] = [await aStudy(), await aStudy()]
  const { staffId, email, name } = elsewhere.rater
  const { exit, out } = await invited(study, { email, name })
  expect(exit).toBe(0)
  expect(out).toContain('sign in as before')
  expect(out).not.toContain('/invitation/')
  const person = await signedIn(staffId)
  expect(person.memberships.map(one => [one.studyId, one.role])).toEqual([
    [elsewhere.id, 'rater'],
    [study.id, 'rater'],
  ])
  const [told] = (await alertsOf(person)).filter(({ kind }) => kind === 'role_granted')
  expect(told).toMatchObject({ studyId: study.id, raisedBy: study.administrator.staffId })
  const body = { staff: staffId, known: true, by: 'command line', inNameOf: study.administrator.staffId }
  expect(await trailOf(told?.subjectId ?? '')).toMatchObject([{ action: 'membership.granted', actor: null, body }])
  const { rows } = await readTrail(study.administrator, { studyId: study.id })
  expect(rows.find(({ sentence }) => sentence.includes('had an account already'))?.sentence).toContain(
    `by the command line, in the name of ${study.administrator.name}`,
  )
})

test('another name than the account bears, and somebody who is here already, are refused in the words of the page', async () => {
  const [study, elsewhere] = [await aStudy(), await aStudy()]
  const { email } = elsewhere.cotherapist
  expect(await invited(study, { email, name: 'Rosalind Achterberg' })).toMatchObject({
    ...{ exit: 1, out: '', err: expect.stringContaining('nobody can be added') },
  })
  expect(await invited(study, study.supervisor)).toMatchObject({
    ...{ exit: 1, out: '', err: expect.stringContaining('on their own page') },
  })
  const people = await peopleOfStudy(study.administrator, study.id)
  expect(people.find(one => one.email === email)).toBeUndefined()
  expect((await signedIn(study.supervisor.staffId)).memberships).toHaveLength(1)
})
