import { relyingParty } from '@/lib/auth/relying-party'
import { route } from '@/lib/auth/route'
import { askPasskey, askPasskeyInput } from '@/lib/credentials/ask-passkey'

/** What the browser is to ask a passkey, whose answer goes with the deed that asks for a proof. */
export const POST = route(askPasskeyInput, (actor, input) => askPasskey(actor, input, relyingParty()))
