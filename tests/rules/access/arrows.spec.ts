import { type NoteState, noteStates } from '@/db/schema/vocabulary'
import { arrows, type NoteDeed } from '@/lib/notes/status'
import { expect, test } from '@/tests/support/database'
import { aStudy } from '@/tests/support/makers'
import { aNote } from '@/tests/support/note-makers'
import { ownerTries } from '@/tests/support/owner-tries'

/** Deeds that open the note's next version. */
const opening: readonly NoteDeed[] = ['send_back', 'return']

const led = (from: NoteState, to: NoteState, opens: boolean) =>
  (Object.keys(arrows) as NoteDeed[]).some(deed => {
    const leads: Partial<Record<NoteState, NoteState>> = arrows[deed]
    return leads[from] === to && opening.includes(deed) === opens
  })

test('the database knows the arrows of the state machine, and no others', async () => {
  const { id } = await aNote(await aStudy())
  for (const from of noteStates)
    for (const to of noteStates)
      for (const opens of [false, true]) {
        const stays = from === to && !opens
        const forced = `set local session_replication_role = replica; update note set status = '${from}' where id = '${id}'; set local session_replication_role = origin`
        const move = `update note set status = '${to}', version = version + ${opens ? 1 : 0} where id = '${id}'`
        const came = await ownerTries(`${forced}; ${move}`)
        expect(came, `${from} to ${to}${opens ? ', opening a version' : ''}`).toBe(
          stays ? 'VG001' : led(from, to, opens) ? (to === 'signed' ? 'VG014' : 'VG001') : 'VG007',
        )
      }
})

test('a version is never gone back to, nor skipped', async () => {
  const { id } = await aNote(await aStudy())
  for (const version of ['version - 1', 'version + 1', 'version + 2', '0'])
    expect(await ownerTries(`update note set version = ${version} where id = '${id}'`)).toBe('VG007')
})
