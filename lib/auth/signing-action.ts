import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import type { ActionResult } from '@/lib/outcome/result'
import { action } from './action'
import { requestAddress } from './request'

/** The door for deeds that are signed: another address begins a new period in which all components are asked (21 CFR 11.200). */
export function signingAction<S extends z.ZodType, T>(
  schema: S,
  useCase: (actor: Actor, input: z.output<S>, address: string) => Promise<T>,
): (input: z.input<S>) => Promise<ActionResult<T>> {
  const signing = async (actor: Actor, input: z.output<S>) => useCase(actor, input, await requestAddress())
  return action(schema, Object.defineProperty(signing, 'name', { value: useCase.name }))
}
