import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import type { RelyingParty } from '@/lib/credentials/relying-party'
import type { ActionResult } from '@/lib/outcome/result'
import { action } from './action'
import { relyingParty } from './relying-party'

/** The door for what asks a browser for a passkey: told for which host. */
export function passkeyAction<S extends z.ZodType, T>(
  schema: S,
  useCase: (actor: Actor, input: z.output<S>, party: RelyingParty) => Promise<T>,
): (input: z.input<S>) => Promise<ActionResult<T>> {
  const asking = async (actor: Actor, input: z.output<S>) => useCase(actor, input, relyingParty())
  return action(schema, Object.defineProperty(asking, 'name', { value: useCase.name }))
}
