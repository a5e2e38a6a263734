import { v7 as uuid } from 'uuid'
import { SealedStore, type Unsent } from '@/app/_ui/offline/sealed-store'
import { type Joined, joinPieces, type Piece } from './begun-pieces'

/** Often enough that a crash takes a second of typing, and seldom enough that no key waits for it. */
const pause = 500
/** Where this device’s key can’t be had now, or its store fails. */
const tryAgain = 5000

/** What a sheet of the log asks to be typed: a note in words, readings of vital signs, or an effect that has no name here. */
export type BegunKind = 'words' | 'vitals' | 'named'

/**
 * What somebody is typing into sheets of the log of a day, sealed on this device until it is logged or thrown away.
 * Each page keeps under an id of its own, so that none writes over what another left; what was left is taken over, and
 * dropped where it lay once this page has written it. Without a store nothing is kept, and nothing breaks.
 */
export class Begun<T extends Piece> {
  private store = SealedStore.open()
  private readonly id: string
  private left: readonly Unsent[] = []
  private timer: ReturnType<typeof setTimeout> | null = null
  private writing: Promise<void> = Promise.resolve()
  private readonly followers = new Set<() => void>()
  pieces: readonly T[] = []

  constructor(
    private readonly kind: BegunKind,
    private readonly noteId: string,
    private readonly joined: Joined<T>,
  ) {
    this.id = `${kind} ${noteId} ${uuid()}`
  }

  readonly follow = (follower: () => void): (() => void) => {
    this.followers.add(follower)
    return () => this.followers.delete(follower)
  }

  readonly change = (next: (pieces: readonly T[]) => readonly T[]): void => {
    const before = this.pieces.length
    this.show(next(this.pieces))
    this.writeIn(pause)
    if (this.pieces.length < before) this.flush() // what was logged or thrown away is not offered again by a page that comes soon
  }

  /** Beside what was begun here meanwhile, what other pages of this note left: for each page once. */
  async takeLeft(): Promise<void> {
    const items = (await (await this.store)?.all()) ?? []
    this.left = items.filter(({ id, kind, noteId }) => kind === this.kind && noteId === this.noteId && id !== this.id)
    const theirs = this.left.flatMap(({ value }) => value as readonly T[]) // written here alone
    if (theirs.length > 0) this.show(joinPieces([...theirs, ...this.pieces], this.joined))
  }

  /** Writes now what is begun: on hiding the page. */
  flush(): void {
    if (this.timer === null) return
    clearTimeout(this.timer)
    this.timer = null
    this.writing = this.writing.then(() => this.write()).catch(() => this.writeAnew())
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
    if (!store) return this.writeIn(tryAgain)
    const { id, kind, noteId, pieces: value, left } = this
    if (value.length > 0) await store.put({ id, noteId, kind, value })
    else await store.drop([id])
    if (left.length > 0) await store.drop(asTheyWere(left, await store.all()))
    if (this.left === left) this.left = []
  }
}

/** The ids of what has not changed since it was taken over: a page that is open still may have written more. */
function asTheyWere(left: readonly Unsent[], now: readonly Unsent[]): string[] {
  const values = new Map(now.map(({ id, value }) => [id, JSON.stringify(value)]))
  return left.filter(({ id, value }) => values.get(id) === JSON.stringify(value)).map(({ id }) => id)
}
