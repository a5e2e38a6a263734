import type { ReactNode } from 'react'
import { anchorOf, fieldOf } from './draft-field'

/** The way to the field of a path, on the page that writes it. */
export const FieldLink = ({ path, children }: { path: string; children: ReactNode }) => (
  <a className="link" href={`#${anchorOf(fieldOf(path))}`}>
    {children}
  </a>
)
