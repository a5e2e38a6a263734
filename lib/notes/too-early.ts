/** Whether a moment lies before another; of a date the days are compared, also with a time. */
export const isBefore = (kind: 'date' | 'datetime', moment: string, earliest: string): boolean =>
  kind === 'date' ? moment < earliest.slice(0, 10) : Date.parse(moment) < Date.parse(earliest)
