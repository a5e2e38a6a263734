import { route } from '@/lib/auth/route'
import { recordHelpOpened, recordHelpOpenedInput } from '@/lib/session/help/record-help-opened'

/** What was opened on a device in an emergency, now or while there was no network. */
export const POST = route(recordHelpOpenedInput, recordHelpOpened)
