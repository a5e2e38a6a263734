import type { StaffRole } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { addPasskey, beginPasskey } from '@/lib/credentials/add-passkey'
import { askPasskey } from '@/lib/credentials/ask-passkey'
import { readAccount } from '@/lib/credentials/read-account'
import { aDevice, type Device, type Spoof } from './device'
import type { TestStudy } from './makers'
import { aNewcomer, type Newcomer } from './newcomer'
import { password, signedIn } from './people'

/** Where the tests' server stands. */
export const party = { id: 'localhost', origin: 'http://localhost:3000' }

/** A person in a session, who has proved with all they have who they are and is asked for a passkey. */
export async function begun({ password, code }: Newcomer, actor: Actor, name = 'This device') {
  return beginPasskey(actor, { name, password, code: code() }, party)
}

/** A person of the study with a passkey, in a session of theirs. */
export async function somebodyWithPasskey(study: TestStudy, role: StaffRole = 'therapist', given = aDevice()) {
  const person = await aNewcomer(study, role)
  const actor = await signedIn(person.staffId)
  const device = await another(person, actor, 'This device', given)
  return { person, actor, device, passkeyId: await passkeyId(actor) }
}

/** One more passkey. */
export async function another(person: Newcomer, actor: Actor, name: string, device = aDevice()): Promise<Device> {
  await addPasskey(actor, { name, answer: device.make(await begun(person, actor, name)) })
  return device
}

export const passkeysNow = async (actor: Actor) => (await readAccount(actor)).passkeys

async function passkeyId(actor: Actor): Promise<string> {
  const [one] = await passkeysNow(actor)
  if (!one) throw new Error('There is no passkey.')
  return one.id
}

/** A passkey of somebody of the demo, who has no second factor. */
export async function ofDemo(actor: Actor, name = 'This device', device = aDevice()): Promise<Device> {
  const options = await beginPasskey(actor, { name, password, code: '' }, party)
  await addPasskey(actor, { name, answer: device.make(options) })
  return device
}

/** What a passkey answers where this session is asked for a proof. */
export async function shownFor(
  actor: Actor,
  device: Device,
  purpose: 'sign' | 'prove' | 'uncover' | 'account' = 'sign',
  spoof: Spoof = {},
) {
  return { password: '', passkey: device.sign(await askPasskey(actor, { purpose }, party), spoof) }
}
