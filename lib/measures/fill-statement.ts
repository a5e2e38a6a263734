import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayStatements } from '@/lib/access/may-measures'
import { now } from '@/lib/clock/clock-repository'
import { dayIn } from '@/lib/clock/instant'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { allow } from '@/lib/outcome/refusal'
import { recordStatement } from './record-statement'
import { changeStatement, findStatement, openStatement, sealStatement } from './statement-repository'
import { textSoFar } from './statement-text'

export const fillStatementInput = z
  .strictObject({
    formId: z.uuid(),
    text: textSoFar,
    /** The revision last seen. */
    revision: z.int().min(0),
    done: z.boolean(),
  })
  .refine(({ text, done }) => !done || /\S/.test(text), { path: ['text'], message: 'Nothing is written yet.' })

/**
 * Keeps what the participant has written so far, or closes the statement with it: from then on nobody changes a word. The same
 * words sent again, because the answer never came, are kept once.
 */
export async function fillStatement(
  actor: Actor,
  { formId, text, revision, done }: z.output<typeof fillStatementInput>,
): Promise<{ revision: number }> {
  return asActor(actor.staffId, async tx => {
    const found = await findStatement(tx, actor, formId)
    allow(mayStatements.fillStatement(actor, { ...found, state: 'open' }))
    allow(found.state === 'open', 'not_now', 'This statement was given already, and stays as it is.')
    const key = await recordKeyOf(tx, found)
    const next = { ...found, revision: revision + 1 }
    if (found.revision === next.revision && !done && openStatement(key, found) === text)
      return { revision: next.revision }
    allow(found.revision === revision, 'stale')
    const sealed = sealStatement(key, next, text)
    const at = await now(tx)
    const closing = { state: 'completed', saidOn: dayIn(found.timeZone, at), completedAt: at } as const
    await changeStatement(tx, found, { revision: next.revision, sealed: sealed.bytes, ...(done ? closing : {}) })
    const body = { revision: next.revision, words: sealed.commitment, ...(done ? { way: 'participant' } : {}) }
    await recordStatement(tx, actor, found, done ? 'completed' : 'written', body)
    return { revision: next.revision }
  })
}
