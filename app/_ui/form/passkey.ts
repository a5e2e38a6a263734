import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { useSyncExternalStore } from 'react'
import type { ActionResult } from '@/lib/outcome/result'

/** Whether this browser knows passkeys; taken for granted until it can be asked. */
export const useKnowsPasskeys = (): boolean =>
  useSyncExternalStore(
    () => () => {},
    () => 'PublicKeyCredential' in window,
    () => true,
  )

/** Whether the person whose page this is has one, and this browser knows what that is. */
export const useHasPasskey = (): boolean =>
  useSyncExternalStore(
    () => () => {},
    () => 'PublicKeyCredential' in window && 'passkey' in document.documentElement.dataset,
    () => false,
  )

/** From now on this page's person has one. */
export const notePasskey = (): void => {
  document.documentElement.dataset.passkey = 'true'
}

export type ShownPasskey = AuthenticationResponseJSON

/** Has the browser make a passkey, in its own dialog. */
export const makePasskey = async (optionsJSON: PublicKeyCredentialCreationOptionsJSON) => {
  const { startRegistration } = await import('@simplewebauthn/browser')
  return dialog(() => startRegistration({ optionsJSON }))
}

/** Asks what a passkey is to sign, and has the browser ask for one. */
export async function showPasskey(path: string, asked: object): Promise<ActionResult<ShownPasskey>> {
  const headers = { 'Content-Type': 'application/json' }
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(asked) })
  if (!response.ok) return { ok: false, ...(await response.json()) }
  const optionsJSON: PublicKeyCredentialRequestOptionsJSON = await response.json()
  const { startAuthentication } = await import('@simplewebauthn/browser')
  return dialog(() => startAuthentication({ optionsJSON }))
}

/** What came of the browser's dialog: that it was closed is an answer too. */
async function dialog<T>(ask: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await ask() }
  } catch (error) {
    const message = words[error instanceof Error ? error.name : ''] ?? 'This browser could not use a passkey.'
    return { ok: false, code: 'not_now', message: `${message} Nothing was changed.`, fields: {} }
  }
}

const closed = 'The dialog of the passkey was closed, or ran out of time.'
const words: Readonly<Record<string, string>> = {
  NotAllowedError: closed,
  AbortError: closed,
  InvalidStateError: 'This device holds a passkey of yours already.',
  SecurityError: 'Passkeys are kept for the address that this server is set up under, and this page has another.',
}
