type Headers = { get(name: string): string | null }

/** Where the request comes from: what the reverse proxy in front says last, or the connection itself. */
export function addressOf(sent: Headers): string {
  const last = sent
    .get('x-forwarded-for')
    ?.split(',')
    .at(-1)
    ?.trim()
    .replace(/^::ffff:/, '')
  return last && last.length <= 64 ? last : 'unknown'
}
