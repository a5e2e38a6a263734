import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { handedOf } from '@/lib/credentials/hand-session'
import { recordingRefusals } from '@/lib/credentials/record-refusal'
import { actorOf, recordInput } from '@/lib/credentials/session'
import { parsed } from '@/lib/outcome/parsed'
import { allow } from '@/lib/outcome/refusal'
import type { ActionResult } from '@/lib/outcome/result'
import { reportFault } from './fault'
import { allowOwnOrigin } from './origin'
import { refusalOf } from './refusal-of'
import { requestAddress } from './request'
import { currentSession } from './session'

/** The one door for a change from a page: whose it is, what they sent, what came of it. An expected "no" comes back as a value. */
export const action =
  <S extends z.ZodType, T>(schema: S, useCase: (actor: Actor, input: z.output<S>) => Promise<T>) =>
  (input: z.input<S>): Promise<ActionResult<T>> => {
    const deed = useCase.name || 'action'
    return answered(deed, async () => {
      const session = await currentSession()
      const actor = actorOf(session, await requestAddress())
      if (session) await recordInput(session)
      return recordingRefusals(actor, deed, input, async () => useCase(actor, parsed(schema, input)))
    })
  }

/** The same for the participant who holds a handed-over screen: what its form is, the session says, and no other form is there. */
export const handedAction =
  <S extends z.ZodType<{ formId: string }>, T>(schema: S, useCase: (actor: Actor, input: z.output<S>) => Promise<T>) =>
  (input: z.input<S>): Promise<ActionResult<T>> =>
    answered(useCase.name, async () => {
      const { actor, forms } = handedOf(await currentSession())
      const sent = parsed(schema, input)
      return recordingRefusals(actor, useCase.name, input, async () => {
        allow(forms.includes(sent.formId), 'not_found')
        return useCase(actor, sent)
      })
    })

/** The same for who is not signed in: an invitation. */
export const publicAction =
  <S extends z.ZodType, T>(schema: S, useCase: (input: z.output<S>) => Promise<T>) =>
  (input: z.input<S>): Promise<ActionResult<T>> =>
    answered(useCase.name, async () => useCase(parsed(schema, input)))

async function answered<T>(deed: string, work: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    await allowOwnOrigin()
    return { ok: true, value: await work() }
  } catch (error) {
    unstable_rethrow(error)
    const refusal = refusalOf(error)
    if (refusal) return { ok: false, code: refusal.code, message: refusal.message, fields: refusal.fields }
    return { ok: false, code: 'fault', message: faultMessage, fields: {}, reference: reportFault(error, deed) }
  }
}

/** Said for a fault of ours, beside its reference. */
export const faultMessage =
  'The fault is ours. What was saved stays saved, and nothing was changed. Try again in a moment.'
