import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import type { Recorder } from '@/lib/audit/event'

/** Whoever runs the server asked for it, and nobody’s session: an administrator is named, whose rights it is held to (21 CFR 11.10(e)). */
const commandLine: Recorder = { staffId: null, role: 'system', sessionId: null }

/** Who the trail says did it, and what it says beside that: an administrator on their own page, or the command line in their name. */
export const askedBy = (actor: Actor, scope: { studyId: string; siteId: string | null }, byCommand: boolean) =>
  byCommand
    ? { recorder: commandLine, asked: { by: 'command line', inNameOf: actor.staffId } }
    : { recorder: recorderOf(actor, scope, mayAdminister.inviteStaff), asked: {} }
