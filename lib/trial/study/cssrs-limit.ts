/** Ideation of the C-SSRS from which a site is told at once, unless the protocol sets another; any behaviour reaches it too. */
export const defaultCssrsLimit = 4

/** Whether one part of a C-SSRS result reaches the limit. The intensity of ideation alone never does. */
export function reachesCssrsLimit(part: string, value: unknown, limit = defaultCssrsLimit): boolean {
  if (part === 'ideation') return typeof value === 'string' && /^\d+$/.test(value) && Number(value) >= limit
  return part !== 'intensity' && value === 'yes'
}
