/**
 * Breaks a name into lines of at most `width` letters for a drawing, at most `most` of them; what does not fit ends in an
 * ellipsis. A word longer than a line stands alone on it.
 */
export function wrapWords(text: string, width = 22, most = 3): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}
