/** Why somebody does not hold a role any more. */
export const roleEndReasons = ['left', 'other_role', 'not_needed', 'granted_wrongly'] as const

export const roleEndLabels: Readonly<Record<(typeof roleEndReasons)[number], string>> = {
  left: 'They leave the site or the study',
  other_role: 'They take on another role',
  not_needed: 'The role is not needed any more',
  granted_wrongly: 'It was granted by mistake',
}
