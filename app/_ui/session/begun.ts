import { v7 as uuid } from 'uuid'
import { SealedStore, type Unsent } from '@/app/_ui/offline/sealed-store'
import { type Done, isOf, isSame, type Joined, joinPieces, type Piece } from './begun-pieces'

/** Often enough that a crash takes a second of typing, and seldom enough that no key waits for it. */
const pause = 500
/** Where this device’s key can’t be had now, or its store fails. */
const tryAgain = 5000

/** What the log asks to be typed: a note in words, readings of vital signs, an effect that has no name here, or words below a line. */
export type BegunKind = 'words' | 'vitals' | 'named' | 'below'

/**
 * What somebody is typing into the log of a day, sealed on this device until it is logged or thrown away.
 * Each page keeps under an id of its own, so that none writes over what another left; what was left is taken over, and
 * dropped where it lay once this page has written it. What one page logs or throws away no other offers any more, unless
 * more of it was typed there. Without a store nothing is kept, and nothing breaks.
 */
export class Begun<T extends Piece> {
  private store = SealedStore.open()
  private readonly id: string
  private hasTaken = false
  private left: readonly Unsent[] = []
  /** What other pages had written, each with the page. */
  private taken: readonly { readonly page: string; readonly piece: T }[] = []
  private readonly typed = new Set<string | null>()
  private untold: readonly T[] = []
  private channel: BroadcastChannel | null = null
  private timer: ReturnType<typeof setTimeout> | null = null
  private writing: Promise<void> = Promise.resolve()
  private readonly followers = new Set<() => void>()
  pieces: readonly T[] = []
  /** Of what was begun here, that which another page has logged or thrown away. */
  goneElsewhere: readonly T[] = []

  constructor(
    private readonly kind: BegunKind,
    private readonly noteId: string,
    private readonly staffId: string,
    private readonly joined: Joined<T>,
  ) {
    this.id = `${kind} ${noteId} ${uuid()}`
  }

  readonly follow = (follower: () => void): (() => void) => {
    this.followers.add(follower)
    return () => this.followers.delete(follower)
  }

  /** Hears what other pages have done with; gives how to leave. */
  listen(): () => void {
    const channel = new BroadcastChannel(`vigil-begun/${this.kind}/${this.noteId}/${this.staffId}`)
    channel.onmessage = ({ data }: MessageEvent<Done<T>>) => this.hear(data)
    this.channel = channel
    return () => {
      this.flush()
      void this.writing.then(() => {
        if (this.channel === channel) this.channel = null
        channel.close()
      })
    }
  }

  readonly change = (next: (pieces: readonly T[]) => readonly T[]): void => {
    const before = this.pieces
    this.show(next(before))
    for (const piece of this.pieces) if (!before.includes(piece)) this.typed.add(piece.since)
    this.writeIn(pause)
    const gone = before.filter(piece => !isOf(this.pieces)(piece))
    if (gone.length === 0) return
    this.untold = [...this.untold, ...gone, ...this.taken.map(({ piece }) => piece).filter(isOf(gone))]
    this.flush() // what was logged or thrown away is not offered again by a page that comes soon
  }

  /** Takes over what other pages of this note left, as soon as the key is there and the store can be read. */
  async takeLeft(): Promise<void> {
    try {
      const store = await this.store
      if (store) await this.takeLeftIn(store)
      else this.writeIn(tryAgain)
    } catch {
      this.writeAnew()
    }
  }

  /** Writes now what is begun, or asks anew for the key: on hiding the page, and as a network or a session is back. */
  flush(): void {
    if (this.timer === null) return
    clearTimeout(this.timer)
    this.timer = null
    this.writing = this.writing.then(() => this.write()).catch(() => this.writeAnew())
  }

  /** Beside what was begun here meanwhile, for each page once. */
  private async takeLeftIn(store: SealedStore): Promise<void> {
    const items = await store.all()
    this.hasTaken = true
    this.left = items.filter(({ id, kind, noteId }) => kind === this.kind && noteId === this.noteId && id !== this.id)
    this.taken = this.left.flatMap(
      ({ id, value }) => (value as readonly T[]).map(piece => ({ page: id, piece })), // written here alone
    )
    const theirs = this.taken.map(({ piece }) => piece)
    if (theirs.length > 0) this.show(joinPieces([...theirs, ...this.pieces], this.joined))
  }

  /** Gives up what that page knew as it stands here; what was typed here beside it stays. */
  private hear({ page, forms }: Done<T>): void {
    const isKnown = (one: T) => forms.some(form => isSame(form, one))
    const gone = this.pieces.filter(isOf(forms)).filter(piece => {
      const from = this.taken.filter(({ piece: { since } }) => since === piece.since)
      const isAsTaken = from.length > 0 && !this.typed.has(piece.since)
      return isKnown(piece) || (isAsTaken && from.every(one => one.page === page || isKnown(one.piece)))
    })
    if (gone.length === 0) return
    this.goneElsewhere = [...this.goneElsewhere, ...gone]
    this.show(this.pieces.filter(piece => !gone.includes(piece)))
    this.writeIn(pause)
    this.flush()
  }

  private writeIn(milliseconds: number): void {
    this.timer ??= setTimeout(() => this.flush(), milliseconds)
  }

  /** A store that fails may have been closed by the browser: it is opened anew. */
  private writeAnew(): void {
    this.store = Promise.resolve(null)
    this.writeIn(tryAgain)
  }

  private show(pieces: readonly T[]): void {
    this.pieces = pieces
    for (const follower of this.followers) follower()
  }

  private async write(): Promise<void> {
    this.store = this.store.then(store => store ?? SealedStore.open())
    const store = await this.store
    const isOpen = this.channel !== null || this.pieces.length > 0
    if (!store) return isOpen ? this.writeIn(tryAgain) : undefined
    if (!this.hasTaken) await this.takeLeftIn(store)
    const { id, kind, noteId, pieces: value, left, untold } = this
    if (value.length > 0) await store.put({ id, noteId, kind, value })
    else await store.drop([id])
    if (left.length > 0) await store.dropUnchanged(left) // a page that is open still may have written more
    if (this.left === left) this.left = []
    if (untold.length === 0) return
    this.channel?.postMessage({ page: id, forms: untold } satisfies Done<T>) // what is left of it lies here now
    this.untold = this.untold.filter(piece => !untold.includes(piece))
  }
}
