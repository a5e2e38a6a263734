import type { DataKey } from './envelope'
import { keys } from './key-ring'

/** The master key as the envelope takes it. Which master key it is stands beside what it wraps, so its own id here is nil. */
export const masterKey = (): DataKey => ({ id: '00000000-0000-0000-0000-000000000000', secret: keys().master.key })
