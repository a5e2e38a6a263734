/** Every time zone there is, as it is shown. */
export const zones: Readonly<Record<string, string>> = Object.fromEntries(
  Intl.supportedValuesOf('timeZone').map(zone => [zone, zone.replaceAll('_', ' ')]),
)
