import type { Caller } from './ask.ts';

/** Steps inside as one of the example's people, from the page alone; answers the account. */
export async function stepInside(caller: Caller, name: string): Promise<string> {
  const page = (await caller.get('/step-inside')).text;
  const account = page
    .split('<form')
    .find((form) => form.includes(name))
    ?.match(/name="account" value="([^"]+)"/)?.[1];
  if (account === undefined) throw new Error(`${name} is not at the demo door`);
  const entered = await caller.post('/step-inside', { account });
  if (entered.status !== 303) throw new Error(`${name} stood before a ${entered.status}`);
  return account;
}
