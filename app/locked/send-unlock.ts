/** Said where no server answers. */
export const unreached = 'The server can’t be reached. Nothing is lost; try again in a moment.'

/** Null when the screen is unlocked, else what to say. A session that has ended meanwhile leads to the way in, and back. */
export async function sendUnlock(shown: { password: string } | { passkey: object }): Promise<string | null> {
  try {
    const response = await fetch('/api/session/unlock', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(shown),
    })
    if (response.ok) return null
    const { code, message } = (await response.json()) as { code: string; message: string }
    if (code === 'signed_out') leaveForSignIn()
    return message
  } catch {
    return unreached
  }
}

/** To the way in, and from there back to where somebody was. */
export function leaveForSignIn() {
  const { pathname, search } = window.location
  const back = pathname === '/locked' ? '/' : `${pathname}${search}`
  window.location.assign(`/sign-in?${new URLSearchParams({ callbackUrl: back })}`)
}
