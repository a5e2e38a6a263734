/** Why somebody does not act in a role for a while. */
export const roleSuspendReasons = ['away', 'lapsed', 'looked_into', 'another'] as const

export const roleSuspendLabels: Readonly<Record<(typeof roleSuspendReasons)[number], string>> = {
  away: 'They are away for a while',
  lapsed: 'A licence or a training has lapsed',
  looked_into: 'Something is being looked into',
  another: 'Another reason, written down elsewhere',
}
