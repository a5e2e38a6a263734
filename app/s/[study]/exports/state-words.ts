import type { ExportRow } from '@/lib/export/export-repository'

/** Where an export stands, in a few words. */
export const stateWords = ({ state, builtAt }: Pick<ExportRow, 'state' | 'builtAt'>): string =>
  state === 'failed' && builtAt !== null ? 'Withdrawn' : words[state]

const words: Readonly<Record<ExportRow['state'], string>> = {
  requested: 'Waits to be built',
  building: 'Being built',
  built: 'Waits for release',
  released: 'Released',
  refused: 'Not released',
  failed: 'Not built',
}

export const isUnderWay = ({ state }: Pick<ExportRow, 'state'>): boolean =>
  state === 'requested' || state === 'building'

/** "512 bytes", "14 kB", "3.2 MB". */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
