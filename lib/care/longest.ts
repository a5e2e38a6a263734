/** How many characters a letter may have, and what is answered to it. */
export const longestLetter = 6000
/** How many an answer to the care check may have, and what is said of it. */
export const longestAnswer = 4000
