/** Only the browser itself can make a passkey. */
export const csr = true;
