/** Why a licence stops to entitle before its printed last day. */
export const licenceEndReasons = ['withdrawn', 'given_up', 'entered_wrongly'] as const

export const licenceEndLabels: Readonly<Record<(typeof licenceEndReasons)[number], string>> = {
  withdrawn: 'Its authority withdrew or suspended it',
  given_up: 'The person gave it up',
  entered_wrongly: 'It was entered wrongly, and never counts',
}
