import { v4 as uuid } from 'uuid'
import type { StreamEvent } from './event-stream'
import { LeadingTab } from './leading-tab'
import type { LiveState } from './live-line'
import { isVisible, type Told } from './told'

/** What the tabs of one person say to one another. */
export type TabWord =
  | { readonly kind: 'event'; readonly event: StreamEvent }
  | { readonly kind: 'state'; readonly state: LiveState }
  | { readonly kind: 'alive' }
  /** From a tab that needs the entries after a number. */
  | { readonly kind: 'want'; readonly after: number }
  /** Whether a tab is before somebody’s eyes. */
  | { readonly kind: 'here'; readonly tab: string; readonly here: boolean }

const sayEvery = 3_000
/** So long nothing comes from the tab that has the line before one that is looked at takes it over. */
const silence = 35_000

/** One tab has the line and passes on what comes; when it closes, or falls asleep, another has it. */
export function shareLine(name: string, url: string, told: Told): () => void {
  const tab = uuid()
  const channel = new BroadcastChannel(name)
  const closing = new AbortController()
  let leading: LeadingTab | null = null
  let heardAt = performance.now()

  const say = (word: TabWord) => channel.postMessage(word)
  const want = () => say({ kind: 'want', after: told.last() })
  const here = (is: boolean) => {
    say({ kind: 'here', tab, here: is })
    leading?.sees(tab, is)
  }
  channel.onmessage = ({ data }: MessageEvent<TabWord>) => {
    if (leading) return leading.asked(data)
    if (data.kind !== 'want' && data.kind !== 'here') heardAt = performance.now()
    if (data.kind === 'state') told.state(data.state)
    if (data.kind === 'event' && !told.heard(data.event)) want()
  }
  const lead = (steal: boolean) => {
    const options = steal ? { steal } : { signal: closing.signal }
    const had = () =>
      new Promise<void>(resolve => {
        leading = new LeadingTab(url, told, say)
        leading.sees(tab, isVisible())
        closing.signal.addEventListener('abort', () => resolve())
      })
    navigator.locks.request(name, options, had).catch(() => {
      leading?.close() // another tab took the line over: this one stands in line again
      leading = null
      if (!closing.signal.aborted) lead(false)
    })
  }
  const timer = setInterval(() => {
    if (isVisible()) here(true)
    if (leading || !isVisible() || performance.now() - heardAt < silence) return
    heardAt = performance.now()
    lead(true)
  }, sayEvery)
  const turned = () => here(isVisible())
  const going = () => here(false)
  document.addEventListener('visibilitychange', turned)
  addEventListener('pagehide', going)
  lead(false)
  want()
  here(isVisible())
  return () => {
    here(false)
    closing.abort()
    leading?.close()
    clearInterval(timer)
    document.removeEventListener('visibilitychange', turned)
    removeEventListener('pagehide', going)
    channel.close()
  }
}
