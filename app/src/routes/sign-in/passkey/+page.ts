/** Only the browser itself can ask a device for its passkey. */
export const csr = true;
