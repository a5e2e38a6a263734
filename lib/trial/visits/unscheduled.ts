/** How the code of every visit begins that nobody planned; no schedule may have one. */
export const unscheduled = 'UNSCHED'

/** Whether a visit was written down as it was held: it has no window, and nobody misses it. */
export const isUnscheduled = ({ code }: { readonly code: string }): boolean => code.startsWith(unscheduled)
