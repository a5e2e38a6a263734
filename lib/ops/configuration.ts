import { statSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { NotReady } from './not-ready'

export interface Configuration {
  readonly database: { readonly kind: 'embedded' } | { readonly kind: 'postgres'; readonly url: string }
  /** For `vigil migrate` alone; the server never uses it. */
  readonly ownerUrl: string | null
  /** The one origin that unsafe requests may come from. */
  readonly url: string
  /** Null only in an evaluation that has not started yet: then it is made (evaluation-secrets.ts). */
  readonly secret: string | null
  /** Whose word on where a request comes from is taken: addresses and networks of proxies. */
  readonly proxies: readonly string[]
  readonly data: string
  readonly keys: string
  readonly checkpoints: string
  readonly demo: boolean
  readonly port: number
}

type Environment = Readonly<Record<string, string | undefined>>

const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value)
const given = <S extends z.ZodType>(schema: S) => z.preprocess(blankIsAbsent, schema.optional())

/** A path of a file; it need not be there yet. */
const file = (name: string) =>
  z
    .string()
    .refine(
      path => !statSync(absolute(path), { throwIfNoEntry: false })?.isDirectory(),
      `${name} names a folder. Name a file, which may lie in it.`,
    )

const environment = z.object({
  DATABASE_URL: given(z.string().regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgres://')),
  VIGIL_OWNER_URL: given(z.string().regex(/^postgres(ql)?:\/\//, 'VIGIL_OWNER_URL must begin with postgres://')),
  VIGIL_URL: given(
    z.url({ protocol: /^https?$/, error: 'VIGIL_URL must be the address people open, like https://vigil.example.org' }),
  ),
  VIGIL_SECRET: given(z.string().min(32, 'VIGIL_SECRET must have at least 32 characters: openssl rand -base64 32')),
  VIGIL_PROXIES: given(
    z
      .string()
      .transform(text => text.split(/[\s,]+/).filter(Boolean))
      .refine(all => all.every(isNet), 'VIGIL_PROXIES must be addresses or networks, like 10.0.0.5, 10.1.0.0/16'),
  ),
  VIGIL_DATA: given(z.string()),
  VIGIL_KEYS: given(file('VIGIL_KEYS')),
  VIGIL_CHECKPOINTS: given(file('VIGIL_CHECKPOINTS')),
  VIGIL_DEMO: given(z.stringbool({ error: 'VIGIL_DEMO must be 1 or 0.' })),
  PORT: given(z.string().regex(/^\d{1,5}$/, 'PORT must be a number.')),
})

/** What the environment asks for (.env.example explains each). Without DATABASE_URL it is an evaluation; with it nothing is guessed. */
export function configurationOf(env: Environment): Configuration {
  const read = environment.safeParse(env)
  if (!read.success) throw new NotReady(read.error.issues.map(issue => issue.message))
  const { PORT, ...asked } = read.data
  const { DATABASE_URL } = asked
  const data = absolute(asked.VIGIL_DATA ?? '.data')
  const port = Number(PORT ?? 3000)
  const configuration: Configuration = {
    database: DATABASE_URL ? { kind: 'postgres', url: DATABASE_URL } : { kind: 'embedded' },
    ownerUrl: asked.VIGIL_OWNER_URL ?? null,
    url: new URL(asked.VIGIL_URL ?? `http://localhost:${port}`).origin,
    secret: asked.VIGIL_SECRET ?? null,
    proxies: asked.VIGIL_PROXIES ?? (asked.VIGIL_URL?.startsWith('https:') ? ['127.0.0.0/8', '::1'] : []),
    data,
    keys: absolute(asked.VIGIL_KEYS ?? join(data, 'keys')),
    checkpoints: absolute(asked.VIGIL_CHECKPOINTS ?? join(data, 'checkpoints')),
    demo: asked.VIGIL_DEMO ?? !DATABASE_URL,
    port,
  }
  if (DATABASE_URL) refuseGuesses(asked, configuration)
  return configuration
}

/** One address, or a network with the length of its prefix. */
function isNet(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/')
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return bits > 0 && more.length === 0 && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits))
}

/** These paths are the operator's: the bundler is told not to look for files of ours there. */
const absolute = (path: string) => resolve(/* turbopackIgnore: true */ path)

const required = {
  VIGIL_URL: 'Set it to the address people open, like https://vigil.example.org',
  VIGIL_SECRET: 'Make one with: openssl rand -base64 32',
  VIGIL_KEYS: 'Name the master-key file. A new installation makes one with: npm run -s vigil -- keys make FILE',
  VIGIL_CHECKPOINTS: 'Name the file that checkpoints are appended to, on a disk that the database is not on.',
} as const

/** A real deployment says everything: a secret or an anchor that made itself would be lost, or kept with what it protects. */
function refuseGuesses(
  asked: Partial<Record<keyof typeof required | 'DATABASE_URL', string>>,
  { url, data, checkpoints }: Configuration,
) {
  const problems = Object.entries(required)
    .filter(([name]) => !asked[name as keyof typeof required])
    .map(([name, mend]) => `${name} is missing. ${mend}`)
  if (asked.VIGIL_CHECKPOINTS && !/^\.\.(\/|$)/.test(relative(data, checkpoints)))
    problems.push(
      `VIGIL_CHECKPOINTS lies inside VIGIL_DATA (${data}): who changes the data could change it too. Name a file elsewhere.`,
    )
  if (takesAnyCertificate(asked.DATABASE_URL ?? ''))
    problems.push(
      'DATABASE_URL takes any certificate: who stands in between could read and change everything. End it in ?sslmode=verify-full',
    )
  if (url.startsWith('http:') && !isLoopback(url))
    problems.push('VIGIL_URL must be https: sessions and trial records may not travel in the open.')
  if (problems.length) throw new NotReady(problems)
}

/** As `pg` reads it: in libpq’s way of reading, sslmode=require checks none. */
function takesAnyCertificate(databaseUrl: string): boolean {
  const asked = new URLSearchParams(databaseUrl.split('?')[1])
  const mode = asked.get('sslmode') ?? ''
  return mode === 'no-verify' || (asked.get('uselibpqcompat') === 'true' && !mode.startsWith('verify-'))
}

/** Whether the address leads to this machine itself. */
export const isLoopback = (url: string) => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)
