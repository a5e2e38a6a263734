const dayMilliseconds = 86_400_000

/** The reference day is day 1 and the day before it is day -1: there is no day 0, as in CDISC SDTM. */
export function studyDay(date: string, reference: string): number {
  const days = daysBetween(reference, date)
  return days >= 0 ? days + 1 : days
}

/** Calendar days from one date to another; dates have no hours, so summer time can't bend them. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMilliseconds
