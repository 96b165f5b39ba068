/** Columns of text, padded to their widest cell; a column of numbers (marked `>`) stands right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const right = header.map((title) => title.startsWith('>'));
  const titles = header.map((title) => title.replace(/^>/, ''));
  const all = [titles, ...rows];
  const width = titles.map((_, column) =>
    Math.max(...all.map((row) => [...(row[column] ?? '')].length)),
  );
  const line = (row: readonly string[]) =>
    titles
      .map((_, column) => {
        const cell = row[column] ?? '';
        const gap = ' '.repeat((width[column] ?? 0) - [...cell].length);
        return right[column] ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd();
  const rule = width.map((length) => '─'.repeat(length)).join('──');
  return [line(titles), rule, ...rows.map(line)].join('\n');
}

/** At most `length` characters, the rest shown as an ellipsis; control characters become spaces. */
export function short(text: string, length = 60): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a file's names must not steer the terminal
  const plain = [...text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')];
  return plain.length > length ? `${plain.slice(0, length - 1).join('')}…` : plain.join('');
}
