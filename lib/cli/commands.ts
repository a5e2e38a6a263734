import type { CliCommand } from './command'

/** Each command is loaded when it is called, so that none waits for the others. */
export const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  'audit verify': async () => (await import('./audit-verify')).auditVerify,
  backup: async () => (await import('./backup')).backup,
  deid: async () => (await import('./deid')).deid,
  demo: async () => (await import('./demo')).demo,
  dictionary: async () => (await import('./dictionary')).dictionary,
  'export list': async () => (await import('./export-list')).exportList,
  'export write': async () => (await import('./export-write')).exportWrite,
  'keys make': async () => (await import('./keys-make')).keysMake,
  'keys renew': async () => (await import('./keys-renew')).keysRenew,
  'keys retire': async () => (await import('./keys-retire')).keysRetire,
  'keys rewrap': async () => (await import('./keys-rewrap')).keysRewrap,
  'keys show': async () => (await import('./keys-show')).keysShow,
  migrate: async () => (await import('./migrate')).migrate,
  restore: async () => (await import('./restore')).restore,
  'staff invite': async () => (await import('./staff-invite')).staffInvite,
  'study found': async () => (await import('./study-found')).studyFound,
  traceability: async () => (await import('./traceability')).traceability,
}

export interface Named {
  readonly name: string
  readonly args: readonly string[]
}

/** The command that the words begin with, and the words that are left; null where they name none. */
export function named(words: readonly string[]): Named | null {
  for (const count of [2, 1]) {
    const name = words.slice(0, count).join(' ')
    if (words.length >= count && Object.hasOwn(commands, name)) return { name, args: words.slice(count) }
  }
  return null
}

/** The list that `vigil --help` prints. */
export async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(14)} ${(await load()).summary}`),
  )
  return `npm run -s vigil -- COMMAND [--help]\n\n${lines.join('\n')}\n`
}
