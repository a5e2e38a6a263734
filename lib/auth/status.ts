import type { RefusalCode } from '@/lib/outcome/refusal'

/** The HTTP status of each refusal, for every route. */
export const statusOf: Readonly<Record<RefusalCode | 'fault', number>> = {
  not_found: 404,
  not_permitted: 403,
  not_now: 409,
  stale: 409,
  conflict: 422,
  invalid: 400,
  signed_out: 401,
  somebody_else: 401,
  locked: 423,
  proof_due: 403,
  wrong_password: 403,
  throttled: 429,
  too_large: 413,
  unavailable: 503,
  fault: 500,
}
