import { route } from '@/lib/auth/route'
import { uncover, uncoverInput } from '@/lib/credentials/uncover'

/** The writer's own password opens the covered log again. */
export const POST = route(uncoverInput, uncover)
