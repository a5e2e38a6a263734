type Headers = { get(name: string): string | null }

/** Where the request comes from, as it was settled on arrival (arrival.ts). */
export function addressOf(sent: Headers): string {
  const last = sent
    .get('x-forwarded-for')
    ?.split(',')
    .at(-1)
    ?.trim()
    .replace(/^::ffff:/, '')
  return last && last.length <= 64 ? last : 'unknown'
}
