import { is } from './classes'

/** What somebody may be called. */
export const names = is.given | is.family | is.name_word

/** What says what a thing or a person is, and so is not its name. */
export const heads = is.org | is.geo | is.street | is.title | is.credential | is.role | is.kin

/** What identifies nobody, even with a capital. */
export const identifiesNobody = is.region | is.month | is.weekday | is.safe | is.unit | is.number
