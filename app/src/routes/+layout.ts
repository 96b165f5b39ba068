/** Pages ship no script unless a route asks for it. */
export const csr = false;
