import { randomUUID } from 'node:crypto'
import { chmodSync, copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dataKey } from '@/db/schema/seal'
import { asVerifier } from '@/db/work'
import { verifyTrail } from '@/lib/audit/verify'
import { runCommand } from '@/lib/cli/run-command'
import { queueSecret } from '@/lib/credentials/queue-secret'
import { signIn } from '@/lib/credentials/sign-in'
import { checkInstallation } from '@/lib/ops/installation'
import { leftToRewrap, rewrapAll } from '@/lib/ops/rewrap'
import { running } from '@/lib/ops/running'
import { withOwner } from '@/lib/ops/with-owner'
import { freshKeys, keys, loadKeys, makeKeys } from '@/lib/seal/key-ring'
import { revealIdentity } from '@/lib/trial/identity/reveal-identity'
import { expect } from '@/tests/support/database'
import { failingAt } from '@/tests/support/failing-statement'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aNewcomer } from '@/tests/support/newcomer'
import { aNote, save, shown } from '@/tests/support/note-makers'
import { test } from '@/tests/support/own-keys'
import { trailOf } from '@/tests/support/trail'

async function called(words: string) {
  const [said, complained]: [string[], string[]] = [[], []]
  const voice = { out: (text: string) => void said.push(text), err: (text: string) => void complained.push(text) }
  const exit = await runCommand({ args: words.split(' '), cwd: '.' }, voice)
  return { exit, out: said.join(''), err: complained.join('') }
}

/** Which master keys wrap the data keys, and how many data keys there are. */
const dataKeys = () => asVerifier(tx => tx.select({ by: dataKey.masterKeyId }).from(dataKey))
const wrappers = async () => [...new Set((await dataKeys()).map(({ by }) => by))].sort()
const asTheOwner = <T>(work: () => Promise<T>) => withOwner(running().configuration, work)

/** Somebody's record, identity, second factor and unsent words, and whether all of it can be had. */
async function somethingSealed() {
  const study = await aStudy()
  const participant = await aParticipant(study)
  const note = await aNote(study, { participant })
  await save(study.therapist, note, { summary: 'Slept in the garden room.' })
  const newcomers = [await aNewcomer(study), await aNewcomer(study), await aNewcomer(study)] // each code counts once
  const deviceId = randomUUID()
  const { secret } = await queueSecret(study.therapist, { deviceId })
  return async () => {
    const { answers } = await shown(study.therapist, note)
    expect(answers.summary).toBe('Slept in the garden room.')
    await expect(reveal(study, participant)).resolves.toBeTruthy()
    const { email, password, code } = newcomers.pop() ?? (await aNewcomer(study))
    await expect(signIn({ email, password, code: code(), address: randomUUID() })).resolves.toBeTruthy()
    expect(await queueSecret(study.therapist, { deviceId })).toEqual({ secret })
    await checkInstallation(running().configuration)
  }
}

const reveal = ({ coordinator }: TestStudy, { id: participantId }: TestParticipant) =>
  revealIdentity(coordinator, { participantId, part: 'preferred' })

test('a master key is renewed in three steps, and at each of them everything opens', async ({ keyFile }) => {
  const opens = await somethingSealed()
  const first = keys().master.id
  const others = [keys().audit.id, keys().index.id, keys().checkpoint.id]

  expect(await called('keys renew')).toMatchObject({ exit: 0, out: expect.stringContaining('to its escrow') })
  await opens()
  const study = await aStudy()
  await aParticipant(study)
  const second = keys().master.id
  expect(second).not.toBe(first)
  expect(await wrappers()).toEqual([first, second].sort())

  expect(await called('keys renew')).toMatchObject({ exit: 1, err: expect.stringContaining('is not finished') })
  expect(await called('keys retire')).toMatchObject({ exit: 1, err: expect.stringContaining('First:') })
  expect(JSON.parse(readFileSync(keyFile, 'utf8')).former).toHaveLength(1)

  const before = (await dataKeys()).filter(({ by }) => by === first).length
  const done = await called('keys rewrap')
  expect(done).toMatchObject({ exit: 0, err: '' })
  expect(Number(done.out.split(' ')[0])).toBeGreaterThan(before) // factors, unsent words and the mark as well
  expect(await wrappers()).toEqual([second])
  await opens()
  expect(await called('keys rewrap')).toMatchObject({ exit: 0, out: expect.stringContaining('Nothing was left') })

  expect(await called('keys retire')).toMatchObject({ exit: 0, out: expect.stringContaining(first) })
  expect(readFileSync(keyFile, 'utf8')).not.toContain(first)
  expect(statSync(keyFile).mode & 0o777).toBe(0o600)
  loadKeys(keyFile)
  expect([keys().audit.id, keys().index.id, keys().checkpoint.id]).toEqual(others)
  await opens()
  expect(await called('keys retire')).toMatchObject({ exit: 0, out: expect.stringContaining('no earlier master key') })

  const told = (await trailOf('installation')).filter(({ action }) => action === 'keys.rewrapped')
  expect(told.every(({ body }) => body.masterKeyId === second)).toBe(true)
  expect(told.reduce((sum, { body }) => sum + Number(body.count), 0)).toBeGreaterThanOrEqual(before)
  expect(await verifyTrail(running().configuration.checkpoints)).not.toMatchObject({ verdict: 'tampered' })
})

test('wherever wrapping anew is cut off, everything opens, and it goes on from there', async () => {
  const opens = await somethingSealed()
  expect(await called('keys renew')).toMatchObject({ exit: 0 })
  const all = await asTheOwner(leftToRewrap)
  let left = all
  for (let nth = 1; left > 0; nth++) {
    const { outcome } = await asTheOwner(() => failingAt(nth, () => rewrapAll({ atOnce: 3 })))
    const now = await asTheOwner(leftToRewrap)
    expect(now).toBeLessThanOrEqual(left)
    expect(outcome.status).toBe(now > 0 ? 'rejected' : outcome.status)
    left = now
  }
  await opens()
  expect(all).toBeGreaterThan(6)
  expect(await verifyTrail(running().configuration.checkpoints)).not.toMatchObject({ verdict: 'tampered' })
  expect(await called('keys retire')).toMatchObject({ exit: 0 })
})

test('a server takes up no key file of another installation, nor one that can’t be used, and goes on with what it has', async ({
  keyFile,
}, info) => {
  const opens = await somethingSealed()
  const { master } = keys()
  const own = readFileSync(keyFile)
  const another = info.outputPath('keys-of-another')
  makeKeys(another)
  for (const spoil of [
    () => copyFileSync(another, keyFile),
    () => writeFileSync(keyFile, '{}'),
    () => chmodSync(keyFile, 0o644),
    () => rmSync(keyFile),
  ]) {
    spoil()
    expect(freshKeys().master.id).toBe(master.id)
    writeFileSync(keyFile, own, { mode: 0o600 })
    chmodSync(keyFile, 0o600)
  }
  await opens()
  expect(keys().master.id).toBe(master.id)
})
