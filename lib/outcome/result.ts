import type { RefusalCode } from './refusal'

/** What an action gives back: a value, or a refusal as a value. Faults carry a reference number instead of details. */
export type ActionResult<T> =
  | { ok: true; value: T }
  | {
      ok: false
      code: RefusalCode | 'fault'
      message: string
      fields: Readonly<Record<string, string>>
      reference?: string
    }
