import { dateWords } from '@/lib/clock/calendar'
import type { LastTime } from '@/lib/notes/earlier/earlier-notes'
import type { OpenThread } from '@/lib/notes/earlier/open-threads'

interface FromEarlierProps {
  intention: LastTime | null
  plan: LastTime | null
  open: readonly OpenThread[]
}

/** Beside the form: the participant's intention, what was agreed for the time since, and what is asked again because it was still open. */
export function FromEarlier({ intention, plan, open }: FromEarlierProps) {
  if (!intention && !plan && open.length === 0) return null
  return (
    <div className="from-earlier">
      {intention && <Words title="Intention" {...intention} />}
      {plan && <Words title="Agreed last time" {...plan} />}
      {open.map(({ title, lines, on }) => (
        <Words key={title} title={title} words={lines.join('\n')} on={on} />
      ))}
    </div>
  )
}

function Words({ title, words, on }: LastTime & { title: string }) {
  return (
    <section aria-label={title}>
      <h2 className="text-small font-semibold">
        {title} <span className="font-normal text-muted">{dateWords(on)}</span>
      </h2>
      <p className="whitespace-pre-line text-small">{words}</p>
    </section>
  )
}
