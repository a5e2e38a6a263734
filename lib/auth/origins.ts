const loopback = ['localhost', '127.0.0.1', '[::1]']

/** The origins that may ask for a change: the configured one; on this machine itself, by any of its names. */
export function originsOf(url: string): string[] {
  const { protocol, hostname, port } = new URL(url)
  const names = loopback.includes(hostname) ? loopback : [hostname]
  return names.map(name => `${protocol}//${name}${port && `:${port}`}`)
}
