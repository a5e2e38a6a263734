import { isOpen } from '@/db/client'
import { asVerifier } from '@/db/work'
import { answers } from './installation-repository'
import { isRunning, running } from './running'

export type Health =
  | { status: 'ok'; database: 'embedded' | 'postgres'; kind: 'demo' | 'real' }
  | { status: 'unavailable'; database: 'embedded' | 'postgres' | null; reason: string }

const patience = 3000

/** Whether a request would be served now; the reason names no address and no person. */
export async function health(): Promise<Health> {
  if (!isRunning() || !isOpen())
    return { status: 'unavailable', database: null, reason: 'The server is starting or stopping.' }
  const { kind, configuration } = running()
  const database = configuration.database.kind
  const answered = asVerifier(answers).then(
    () => true,
    () => false,
  )
  const ok = await Promise.race([answered, new Promise<false>(resolve => setTimeout(resolve, patience, false).unref())])
  return ok
    ? { status: 'ok', database, kind }
    : { status: 'unavailable', database, reason: 'The database can’t be reached.' }
}
