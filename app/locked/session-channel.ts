import { pagePerson } from './page-person'

/** What happens to the one session is told to every tab of this browser. */
export type SessionNews = 'input' | 'locked' | 'unlocked' | 'signed out' | 'signed in'

interface Told {
  readonly news: SessionNews
  /** Whose page tells it. */
  readonly person: string | null
}

const name = 'vigil.session'

/** Tells every tab, this one too. */
export function tellTabs(news: SessionNews): void {
  const channel = new BroadcastChannel(name)
  channel.postMessage({ news, person: pagePerson } satisfies Told)
  channel.close()
}

/** Hears what was told by the same person's pages, and that somebody signed in; gives how to stop. */
export function hearTabs(heard: (news: SessionNews) => void): () => void {
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.person === pagePerson || data.news === 'signed in') heard(data.news)
  }
  return () => channel.close()
}
