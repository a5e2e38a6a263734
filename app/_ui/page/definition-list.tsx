import type { ReactNode } from 'react'

interface DefinitionListProps {
  entries: readonly { term: string; description: ReactNode }[]
}

/** Facts by name: the name in the margin, the fact beside it. */
export function DefinitionList({ entries }: DefinitionListProps) {
  return (
    <dl className="ruled">
      {entries.map(({ term, description }) => (
        <div key={term} className="margined items-baseline">
          <dt className="text-muted">{term}</dt>
          <dd className="min-w-0">{description}</dd>
        </div>
      ))}
    </dl>
  )
}
