/**
 * The house cannot open, for a reason that the person who starts it can mend.
 * The entry prints `message` alone and ends with code 1.
 */
export class StartFault extends Error {
  override readonly name = 'StartFault';
  readonly code:
    | 'data_folder_in_use'
    | 'data_folder_damaged'
    | 'data_folder_unwritable'
    | 'database_unreachable'
    | 'database_refused'
    | 'database_too_old'
    | 'migrations_newer'
    | 'migration_failed'
    | 'settings_wrong';

  constructor(code: StartFault['code'], sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.code = code;
  }
}
