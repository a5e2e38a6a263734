/** Whom a passkey is for: the host that it is bound to, and the one origin whose pages may ask for it. From the configuration, never from a request. */
export interface RelyingParty {
  readonly id: string
  readonly origin: string
}
