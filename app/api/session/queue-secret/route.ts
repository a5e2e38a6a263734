import { route } from '@/lib/auth/route'
import { queueSecret, queueSecretInput } from '@/lib/credentials/queue-secret'

/** What opens this person's unsent words in this browser, for as long as the page lives. */
export const POST = route(queueSecretInput, queueSecret)
