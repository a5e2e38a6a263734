import type { Left } from '@/lib/notes/completeness'
import { anchorOf } from './draft-field'

/** "3 things left", each a link to where it is; nothing is refused without a way out. `base` is the page that writes, from another. */
export function LeftToSign({ left, base = '' }: { left: readonly Left[]; base?: string }) {
  if (left.length === 0) return <p className="text-muted">Nothing is left. The note can be read through and signed.</p>
  return (
    <div>
      <p className="font-semibold">{left.length === 1 ? 'One thing is left' : `${left.length} things are left`}</p>
      <ul className="mt-2 border-t border-rule">
        {left.map(({ field, label, section, problem }) => (
          <li key={field} className="border-b border-rule">
            <a href={`${base}#${anchorOf(field)}`} className="left-link">
              <span className="link">{label}</span>
              <span className="text-small text-muted">
                {section}. {problem}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
