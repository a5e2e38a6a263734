import type { ActionResult } from '@/lib/outcome/result'

/** A form's deed: a server that can't be reached is an answer too. */
export const sent = <O, T>(send: (input: O) => Promise<ActionResult<T>>, input: O): Promise<ActionResult<T>> =>
  answered(() => send(input), 'Nothing was changed and nothing you typed is lost; try again in a moment.')

/** The same of a button of one tap, where nothing is typed. */
export const pressed = <T>(send: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> =>
  answered(send, 'Nothing was lost: press it again in a moment.')

async function answered<T>(ask: () => Promise<ActionResult<T>>, whenAway: string): Promise<ActionResult<T>> {
  try {
    return await ask()
  } catch {
    return { ok: false, code: 'unavailable', message: `The server can’t be reached. ${whenAway}`, fields: {} }
  }
}
