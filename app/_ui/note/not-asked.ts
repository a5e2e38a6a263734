/** Said of a question that the other answers of a version don’t ask, where a comment of the review stands at it. */
export const notAskedNow = 'Not asked, as the other answers stand'
