/** A string of its own, letter by letter: browsers keep a piece of a text as a view of it, and with a word that is kept the whole article. */
export const detached = (piece: string): string => piece.split('').join('');
