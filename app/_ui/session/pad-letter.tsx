/** The key of a pad, seen beside it and not read out as part of its name. */
export const PadLetter = ({ children }: { children: string }) => (
  <span aria-hidden="true" className="pad-letter">
    {children}
  </span>
)
