export interface Enrolment {
  readonly picture: { readonly size: number; readonly path: string }
  readonly secret: string
}

/** What an authenticator app scans, or is typed into it by hand. */
export function FactorPicture({ enrolment, optional }: { enrolment: Enrolment; optional: boolean }) {
  return (
    <section aria-labelledby="factor">
      <h2 id="factor" className="heading">
        Second factor{optional && ' (optional in the demo)'}
      </h2>
      <p className="mt-2">
        Scan this picture with an authenticator app on your phone. It will show a new code every half minute.
      </p>
      <svg
        role="img"
        aria-label="QR code of your second factor; the key below is the same in letters"
        viewBox={`-4 -4 ${enrolment.picture.size + 8} ${enrolment.picture.size + 8}`}
        shapeRendering="crispEdges"
        className="mt-4 w-52"
      >
        <rect x="-4" y="-4" width="100%" height="100%" fill="white" />
        <path d={enrolment.picture.path} fill="black" />
      </svg>
      <p className="mt-4 text-small text-muted">Or type this key into the app:</p>
      <p className="font-mono break-words">{enrolment.secret}</p>
    </section>
  )
}
