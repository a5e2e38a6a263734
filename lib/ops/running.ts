import type { Configuration } from './configuration'
import type { Installation } from './installation-repository'

/** What this process serves: settled at boot, read everywhere. */
export interface Running {
  readonly configuration: Configuration
  readonly secret: string
  readonly kind: Installation['kind']
}

const place = Symbol.for('vigil.running')
const held = globalThis as { [place]?: Running }

export function setRunning(running: Running): void {
  held[place] = running
}

export function running(): Running {
  if (!held[place]) throw new Error('The server has not been started yet.')
  return held[place]
}

export const isRunning = (): boolean => held[place] !== undefined

/** On the embedded database no write survives a power cut: it is never for real participants, and every page says so. */
export const isEvaluation = (): boolean => running().configuration.database.kind === 'embedded'
