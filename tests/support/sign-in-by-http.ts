/** Signs in as a browser does; gives the cookies that it would send from then on. */
export async function signInByHttp(url: string, email: string, password: string): Promise<string> {
  const asked = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await asked.json()) as { csrfToken: string }
  const answered = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: cookiesIn(asked), Origin: url },
    body: new URLSearchParams({ csrfToken, email, password }),
  })
  const cookies = cookiesIn(answered)
  if (!cookies.includes('vigil.session=')) throw new Error(`${email} was not let in (${answered.status}).`)
  return cookies
}

const cookiesIn = ({ headers }: Response): string =>
  headers
    .getSetCookie()
    .map(cookie => cookie.split(';', 1)[0])
    .join('; ')
