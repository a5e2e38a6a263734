/** What a reading may be at all, so that a slip of the finger is caught (DOMAIN 1.5). No limit of care: those are the site's own. */
export const vitalRanges = {
  systolic: { label: 'Systolic', least: 60, most: 260, unit: 'mmHg', decimals: 0 },
  diastolic: { label: 'Diastolic', least: 30, most: 160, unit: 'mmHg', decimals: 0 },
  pulse: { label: 'Pulse', least: 30, most: 220, unit: 'a minute', decimals: 0 },
  temperature: { label: 'Temperature', least: 33, most: 42, unit: '°C', decimals: 1 },
  oxygen: { label: 'Oxygen saturation', least: 70, most: 100, unit: '%', decimals: 0 },
  respiration: { label: 'Respiration', least: 5, most: 50, unit: 'a minute', decimals: 0 },
} as const
export type Vital = keyof typeof vitalRanges

export const positions = { lying: 'Lying', sitting: 'Sitting', standing: 'Standing' } as const

/** What was typed as it is kept, or the sentence that says what is wrong. A temperature may be typed in °F and is kept in °C. */
export function readVital(vital: Vital, typed: string): { readonly value: string } | { readonly problem: string } {
  const { least, most, unit, decimals } = vitalRanges[vital]
  const text = typed.trim().replace(',', '.')
  const fahrenheit = vital === 'temperature' ? /^(\d{2,3}(?:\.\d+)?)\s*°?\s*f$/i.exec(text)?.[1] : undefined
  const value = fahrenheit ? (((Number(fahrenheit) - 32) * 5) / 9).toFixed(1) : text
  if (!(decimals ? /^\d{1,3}(\.\d)?$/ : /^\d{1,3}$/).test(value)) return { problem: `A number, in ${unit}.` }
  if (Number(value) < least || Number(value) > most) return { problem: `From ${least} to ${most} ${unit}.` }
  return { value }
}
