/** Whether the system refused something (a file, a pipe, a disk), rather than our own code. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;

/** `EACCES: permission denied`, without the path, which is shown as the person wrote it. */
export const systemReason = (error: NodeJS.ErrnoException): string =>
  error.message.split(', ')[0] ?? error.message;
