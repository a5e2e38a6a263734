/** Of every response that no cache may keep: all but a build's own files. */
export const responseHeaders = (nonce: string | null): Record<string, string> => ({
  ...securityHeaders(placeOf(nonce)),
  'Cache-Control': 'no-store',
})

/** Where this server stands. */
export const placeOf = (nonce: string | null): Place => ({
  nonce,
  https: process.env.VIGIL_URL?.startsWith('https:') ?? false,
  development: process.env.NODE_ENV === 'development',
})

interface Place {
  /** Random, new for each response; null where no page is rendered. */
  readonly nonce: string | null
  readonly https: boolean
  /** The development server evaluates code and styles inline; a built one never does. */
  readonly development: boolean
}

/** What every response carries: where scripts may come from, who may frame, embed, refer and keep (ASVS 3.4). */
export function securityHeaders(place: Place): Record<string, string> {
  return {
    'Content-Security-Policy': policyOf(place),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': deniedFeatures.map(feature => `${feature}=()`).join(', '),
    ...(place.https && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
  }
}

function policyOf({ nonce, https, development }: Place): string {
  const nonceSource = nonce ? ` 'nonce-${nonce}'` : ''
  const directives: Record<string, string> = {
    'default-src': "'none'",
    'script-src': nonce ? `'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}` : "'none'",
    'style-src': development ? "'self' 'unsafe-inline'" : `'self'${nonceSource}`,
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': development ? "'self' ws:" : "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'object-src': "'none'",
    ...(https && { 'upgrade-insecure-requests': '' }),
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`.trim())
    .join('; ')
}

/** What no page of a session record needs of a browser. */
const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
