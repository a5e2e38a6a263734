/** Whose page this is, as the document said when it came: it stays theirs, whoever signs in beside it. Null for nobody's. */
export const pagePerson: string | null = globalThis.document?.documentElement.dataset.person ?? null

/**
 * Has every request of this page bear whose it is: those that Next makes for an action or another page too, and these leave no
 * other place for it. The policy of our pages lets none go anywhere but to our server.
 */
export function bearPerson(): void {
  const person = pagePerson
  if (person === null) return
  const send = window.fetch
  window.fetch = (asked, init) => {
    const headers = new Headers(init?.headers ?? (asked instanceof Request ? asked.headers : undefined))
    headers.set('x-vigil-person', person)
    return send(asked, { ...init, headers })
  }
}
