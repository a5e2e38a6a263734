/** For as long after a write was refused for it as a draft that waits is surely sent again. */
const lately = 60_000

/** Next may load a module twice; what was met is one for the process. */
const place = Symbol.for('vigil.full-disk')
const held = globalThis as { [place]?: number }

/** The SQLSTATE of a write for which the database's disk had no room left. */
export const diskFull = '53100'

/** A write found the database's disk full. */
export function metFullDisk(): void {
  held[place] = performance.now()
}

/** Whether a write of this process found the database's disk full within the last minute. */
export const isDiskFull = (): boolean => performance.now() - (held[place] ?? Number.NEGATIVE_INFINITY) < lately
