/** Said of a question that the other answers no longer ask, where a comment of the review stands at it. */
export const noLongerAsked = 'No longer asked'
