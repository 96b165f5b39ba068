/** This page has a button that fetches the moving map; everything else on it works without script. */
export const csr = true;
