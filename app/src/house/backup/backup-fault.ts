const sentences = {
  archive_missing: (file: string) => `There is no file ${file}.`,
  archive_foreign: (file: string) => `${file} is not a backup of Ownhouse.`,
  archive_damaged: (file: string, what: string) =>
    `The backup ${file} is damaged (${what}). The house was left as it was.`,
  archive_newer: (file: string, what: string) =>
    `The backup ${file} was made by a newer version of Ownhouse: it knows ${what}. Restore it with that version. The house was left as it was.`,
  archive_unlike: (file: string, what: string) =>
    `The backup ${file} does not fit the tables of this version (${what}). The house was left as it was.`,
  house_not_empty: (file: string) =>
    `This house is not empty. To put the backup ${file} in the place of everything in it, say so with --replace.`,
};

/** A backup cannot be restored; `message` says why to the person who tried. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
  readonly code: keyof typeof sentences;

  constructor(code: keyof typeof sentences, file: string, what: string) {
    super(sentences[code](file, what));
    this.code = code;
  }
}
