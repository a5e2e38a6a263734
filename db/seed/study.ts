/** As the pharmacy calls them; who is in which stands nowhere here. */
export const armNames = ['Rowan arm', 'Linden arm'] as const

/** One study at two sites, each by its own clock. */
export const study = {
  code: 'ALDER-1',
  title: 'Alder: therapy with a study medicine for lasting post-traumatic stress',
  settings: {
    secondLabel: 'Co-therapist',
    independentContact: 'Participants’ advocate of the study, +31 20 555 0190',
    armNames: [...armNames],
    treatmentGuess: true,
    ratingAfter: 'MED2',
    ratingDays: 21,
  },
}

export const sites = {
  WK: { name: 'Wilgenkade Clinic', timeZone: 'Europe/Amsterdam' },
  CS: { name: 'Cedar Strand Clinic', timeZone: 'America/Vancouver' },
} as const

export type SiteCode = keyof typeof sites

/** Whom the therapists of each site call for medical help. */
export const backUp: Readonly<Record<SiteCode, { readonly name: string; readonly phone: string }>> = {
  WK: { name: 'Physician on call', phone: '+31 20 555 0177' },
  CS: { name: 'Physician on call', phone: '+1 604 555 0188' },
}

/** The reference under which each site's ethics board let its therapists keep process notes. */
export const processNotes: Readonly<Record<SiteCode, string>> = {
  WK: 'Ethics board, 2026-114',
  CS: 'Ethics board, 2026-131',
}

/** The people of each site who keep its participants, and those who read its notes. */
export const atSite = {
  WK: {
    lead: 'therapist',
    second: 'cotherapist',
    supervisor: 'supervisor',
    investigator: 'investigator',
    coordinator: 'coordinator',
  },
  CS: {
    lead: 'therapist.south',
    second: 'cotherapist.south',
    supervisor: 'supervisor.south',
    investigator: 'investigator.south',
    coordinator: 'coordinator.south',
  },
} as const
