import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asSignIn } from '@/db/work'
import { runCommand } from '@/lib/cli/run-command'
import { openSessionsOf } from '@/lib/credentials/session-repository'
import { buildExport } from '@/lib/export/build-export'
import { refuseExport } from '@/lib/export/refuse-export'
import { releaseExport } from '@/lib/export/release-export'
import { requestExport } from '@/lib/export/request-export'
import { recordConsent } from '@/lib/trial/participants/record-consent'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { readStudy } from '@/lib/trial/study/read-study'
import { readTrail } from '@/lib/trial/trail/read-trail'
import { expect, test } from '@/tests/support/database'
import { exportOf, undisturbed } from '@/tests/support/export-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNewcomer, type Newcomer } from '@/tests/support/newcomer'
import { aSignedNote } from '@/tests/support/note-makers'
import { opened, sha256 } from '@/tests/support/package'
import { password, signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let person: Newcomer
let folder: string
test.beforeEach(async () => {
  study = await aStudy()
  await aSignedNote(study)
  person = await aNewcomer(study, 'data_manager')
  const { id: studyId, administrator } = study
  const role = { staffId: person.staffId, role: 'data_manager', startsOn: null, endsOn: null } as const
  await grantMembership(administrator, { studyId, siteId: null, ...role })
  folder = mkdtempSync(join(tmpdir(), 'vigil-export-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A package that is built for somebody with a second factor. */
async function built(changes: object = {}) {
  const asked = { studyId: study.id, recipient: 'Statistics', profile: 'coded' as const, ...changes }
  const { exportId } = await requestExport(await signedIn(person.staffId), asked)
  await buildExport(exportId, undisturbed())
  const { sha256 } = await exportOf(study, exportId)
  return { exportId, sha256: sha256 ?? '' }
}

async function called(words: string, ...typed: string[]) {
  const [said, complained]: [string[], string[]] = [[], []]
  const voice = { out: (text: string) => void said.push(text), err: (text: string) => void complained.push(text) }
  const exit = await runCommand({ args: words.split(' '), cwd: folder, typed }, voice)
  return { exit, out: said.join(''), err: complained.join('') }
}
const write = (exportId: string, ...typed: string[]) =>
  called(`export write --as ${person.email} ${exportId} package.zip`, ...typed)
const downloads = async (exportId: string) =>
  (await trailOf(exportId)).filter(({ action }) => action === 'export.downloaded')
const sessions = () => asSignIn(tx => openSessionsOf(tx, person.staffId))

test('a released package is written whole to a file of its own by who asked for it, and the trail says how it was taken', async () => {
  const one = await built()
  await releaseExport(study.investigator, one)
  const before = (await sessions()).length
  const { exit, out } = await called(
    `export write --as ${person.email} ${one.exportId} package.zip --json`,
    person.password,
    person.code(),
  )
  const file = join(folder, 'package.zip')
  const bytes = readFileSync(file)
  expect([exit, JSON.parse(out)]).toEqual([0, { file, byteCount: bytes.length, sha256: one.sha256 }])
  expect(sha256(bytes)).toBe(one.sha256)
  expect(Object.keys((await opened(bytes)).files)).toContain('manifest.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['package.zip'])

  const { staffId } = person
  expect(await downloads(one.exportId)).toMatchObject([
    { actor: staffId, body: { sha256: one.sha256, by: 'command line' } },
  ])
  const own = (await trailOf(staffId)).slice(-3)
  expect(own.map(({ action }) => action)).toEqual(['staff.signed_in', 'staff.reauthenticated', 'staff.signed_out'])
  expect(own[1]).toMatchObject({ body: { withCode: true } })
  expect(new Set([...own, ...(await downloads(one.exportId))].map(({ session }) => session)).size).toBe(1)
  expect((await sessions()).length).toBe(before)
  const { rows } = await readTrail(study.investigator, { studyId: study.id })
  expect(rows.find(({ action }) => action === 'export.downloaded')?.sentence).toContain(
    'downloaded an export on the command line',
  )
})

test('without the right password and code nothing is written, a recovery code is no proof, and no download is recorded', async () => {
  const one = await built()
  await releaseExport(study.investigator, one)
  const [recoveryCode = ''] = person.recoveryCodes
  const before = (await sessions()).length
  for (const typed of [[], [person.password], ['wrong', person.code()], [person.password, recoveryCode]])
    expect(await write(one.exportId, ...typed)).toMatchObject({
      exit: 1,
      out: '',
      err: expect.stringContaining('not right'),
    })
  expect(readdirSync(folder)).toEqual([])
  expect(await downloads(one.exportId)).toEqual([])
  expect((await sessions()).length).toBe(before)
  const own = (await trailOf(person.staffId)).map(({ action }) => action)
  expect(own.filter(action => action === 'staff.sign_in_failed')).toHaveLength(4)
  expect(own).not.toContain('staff.recovery_code_used')
  expect(own).not.toContain('staff.reauthenticated')
})

test('what was not released, was kept, or is another person’s is not written, however well somebody proves who they are', async () => {
  const one = await built()
  const proof = () => [person.password, person.code()] as const
  expect(await write(one.exportId, ...proof())).toMatchObject({
    exit: 1,
    err: expect.stringContaining('not been released'),
  })
  await refuseExport(study.investigator, { ...one, reason: 'The agreement with them has not been signed.' })
  expect(await write(one.exportId, ...proof())).toMatchObject({ exit: 1 })
  const other = await built({ recipient: 'Another' })
  await releaseExport(study.investigator, other)
  for (const [who, no] of [
    [study.dataManager, 'Your role'],
    [study.investigator, 'Your role'],
    [study.therapist, 'There is no such'],
    [study.administrator, 'There is no such'],
  ] as const)
    expect(await called(`export write --as ${who.email} ${other.exportId} package.zip`, password)).toMatchObject({
      exit: 1,
      err: expect.stringContaining(no),
    })
  for (const { staffId } of [study.dataManager, study.investigator, study.therapist, study.administrator])
    expect((await trailOf(staffId)).at(-2), 'the denial, before the session ends').toMatchObject({
      action: 'request.refused',
      body: { deed: 'downloadExport' },
    })
  expect(readdirSync(folder)).toEqual([])
  expect([...(await downloads(one.exportId)), ...(await downloads(other.exportId))]).toEqual([])
  expect(await sessions()).toHaveLength(2)
})

test('a consent taken back since the release stops it here too', async () => {
  const { participant } = await aSignedNote(study)
  const said = (decision: 'given' | 'withdrawn') =>
    recordConsent(study.coordinator, {
      ...{ participantId: participant.id, purpose: 'future_sharing', decision, source: 'signed_form' },
      ...{ decidedOn: '2026-02-01', formVersion: '2.1' },
    } as const)
  await said('given')
  const one = await built({ purpose: 'other_research' })
  await releaseExport(study.investigator, one)
  await said('withdrawn')
  expect(await write(one.exportId, person.password, person.code())).toMatchObject({
    exit: 1,
    err: expect.stringContaining('took back their consent'),
  })
  expect([readdirSync(folder), await downloads(one.exportId)]).toEqual([[], []])
})

test('no file is written over, and nobody is signed in for what can’t be written', async () => {
  const one = await built()
  await releaseExport(study.investigator, one)
  const before = await trailOf(person.staffId)
  writeFileSync(join(folder, 'package.zip'), 'of another day')
  expect(await write(one.exportId, person.password, person.code())).toMatchObject({ exit: 2 })
  expect(readFileSync(join(folder, 'package.zip'), 'utf8')).toBe('of another day')
  expect(await called(`export write ${one.exportId} other.zip`)).toMatchObject({ exit: 3 })
  expect(existsSync(join(folder, 'other.zip'))).toBe(false)
  expect([await downloads(one.exportId), await trailOf(person.staffId)]).toEqual([[], before])
})

test('a study’s packages are listed with their state, in the name of who may see them, and nothing leaves by it', async () => {
  const one = await built()
  await releaseExport(study.investigator, one)
  const other = await built({ recipient: 'Another' })
  const { code } = await readStudy(study.administrator, study.id)
  const list = (email: string, more = '') => called(`export list --as ${email} --study ${code}${more}`)
  const rows = JSON.parse((await list(study.dataManager.email, ' --json')).out)
  expect(rows).toMatchObject([
    { id: other.exportId, state: 'built', recipient: 'Another', deciderName: null, sha256: other.sha256 },
    { id: one.exportId, state: 'released', recipient: 'Statistics', deciderName: study.investigator.name },
  ])
  expect(Object.keys(rows[0])).not.toContain('projectId')
  const { out } = await list(study.investigator.email)
  expect(out.split('\n').map(line => line.split('\t').slice(0, 3))).toEqual([
    [other.exportId, 'built', 'Another'],
    [one.exportId, 'released', 'Statistics'],
    [''],
  ])
  for (const email of [study.therapist.email, study.administrator.email, study.outsider.email, 'nobody@example.org'])
    expect(await list(email)).toMatchObject({ exit: 1, out: '' })
  expect(await downloads(one.exportId)).toEqual([])
})
