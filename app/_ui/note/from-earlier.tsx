import { dateWords } from '@/lib/clock/calendar'
import type { BeforeWriting } from '@/lib/notes/earlier/before-writing'
import type { LastTime } from '@/lib/notes/earlier/earlier-notes'
import { anchorOf } from './draft-field'

interface FromEarlierProps {
  intention: LastTime | null
  plan: LastTime | null
  open: BeforeWriting['open']
}

/** Beside the form: the participant's intention, what was agreed for the time since, and what is asked again because it was still open. */
export function FromEarlier({ intention, plan, open }: FromEarlierProps) {
  if (!intention && !plan && open.length === 0) return null
  return (
    <div className="from-earlier">
      {intention && <Words title="Intention" {...intention} />}
      {plan && <Words title="Agreed last time" {...plan} />}
      {open.map(({ title, lines, on, at }) => (
        <Words key={[title, on, ...lines].join(' ')} title={title} words={lines.join('\n')} on={on} at={at} />
      ))}
    </div>
  )
}

/** With a way to where this note asks the same again. */
function Words({ title, words, on, at }: LastTime & { title: string; at?: string | null }) {
  return (
    <section aria-label={`${title} ${dateWords(on)}`}>
      <h2 className="text-small font-semibold">
        {title} <span className="font-normal text-muted">{dateWords(on)}</span>
      </h2>
      <p className="whitespace-pre-line text-small">{words}</p>
      {at && (
        <a className="link text-small" href={`#${anchorOf(at)}`} aria-label={`Ask again: ${title} ${dateWords(on)}`}>
          Ask again
        </a>
      )}
    </section>
  )
}
