/** This page has a button that fetches the moving network; everything else on it works without script. */
export const csr = true;
