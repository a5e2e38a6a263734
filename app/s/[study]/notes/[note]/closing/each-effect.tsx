import type { ComponentProps } from 'react'
import { clockAt } from './clock-at'
import { EffectDeeds } from './effect-deeds'
import { EffectLine } from './effect-line'

/** The effects of a term one by one, where they differ: each is described and judged alone. Nothing where there is one alone. */
export function EachEffect({ name, effects, ...group }: ComponentProps<typeof EffectDeeds>) {
  const { note, study } = group
  if (effects.length < 2) return null
  return (
    <details className="fold">
      <summary>
        One by one<span className="sr-only">: {name}</span>
      </summary>
      <ul className="ruled" aria-label={`${name}, one by one`}>
        {effects.map((effect, index) => (
          <li key={effect.id} className="grid gap-3 py-4">
            <p>
              <EffectLine effect={effect} zone={note.timeZone} study={study} />
            </p>
            <EffectDeeds
              {...group}
              effects={[effect]}
              name={`${name}, ${index + 1} of ${effects.length} at ${clockAt(effect.began, note.timeZone)}`}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
