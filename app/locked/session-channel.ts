/** What happens to the one session is told to every tab of this browser. */
export type SessionNews = 'input' | 'locked' | 'unlocked' | 'signed out'

const name = 'vigil.session'

/** Tells every tab, this one too. */
export function tellTabs(news: SessionNews): void {
  const channel = new BroadcastChannel(name)
  channel.postMessage(news)
  channel.close()
}

/** Hears what was told; gives how to stop. */
export function hearTabs(heard: (news: SessionNews) => void): () => void {
  const channel = new BroadcastChannel(name)
  channel.onmessage = event => heard(event.data as SessionNews)
  return () => channel.close()
}
