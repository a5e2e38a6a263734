/** Everybody who holds a role in the study today, at whichever site. */
export const members = [
  'therapist',
  'cotherapist',
  'sessionStaff',
  /** Was a therapist of the care team, and is session staff now. */
  'reduced',
  /** A therapist of the same site, with other participants. */
  'colleague',
  /** Was in the care team, and still is a therapist of the site. */
  'formerCarer',
  /** A therapist of the same site to whom the record is open in an emergency. */
  'emergency',
  'supervisor',
  'investigator',
  'coordinator',
  'dataManager',
  'otherDataManager',
  /** For one site alone. */
  'siteDataManager',
  'monitor',
  'rater',
  'safetyOfficer',
  'administrator',
  /** A therapist of the other site. */
  'outsider',
  'otherSupervisor',
  /** Of the other site alone, as the next two. */
  'otherInvestigator',
  'otherSafetyOfficer',
  'otherCoordinator',
] as const

/** The columns of the matrix: every role, and everybody who might think they have one. */
export const everybody = [
  ...members,
  /** In the care team, with a membership that has ended, is suspended, has not begun. */
  'exMember',
  'suspended',
  'notYetStarted',
  /** In the care team, with a closed account. */
  'closedAccount',
  /** The supervisor, the investigator of another study. */
  'elsewhereSupervisor',
  'elsewhereInvestigator',
  'nobody',
] as const
export type Who = (typeof everybody)[number]
