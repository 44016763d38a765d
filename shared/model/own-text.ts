/**
 * The same text in memory of its own. A piece cut out of a larger string keeps that string alive in V8 when it is at
 * least 13 characters long; texts that are kept over a whole import must not hold on to the pieces of the file.
 */
export function ownText(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1)
}
