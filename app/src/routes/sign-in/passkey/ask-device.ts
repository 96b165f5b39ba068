/** The browser's half of the passkey ceremonies, in what browsers bring themselves. */

/** Whether this browser can ask the device at all. */
export function canAskDevice(): boolean {
  return (
    typeof PublicKeyCredential !== 'undefined' &&
    'parseRequestOptionsFromJSON' in PublicKeyCredential &&
    'parseCreationOptionsFromJSON' in PublicKeyCredential
  );
}

/** Signs in with a passkey of the device. Answers whether the door opened. */
export async function enterWithPasskey(): Promise<boolean> {
  const begun = await post('/sign-in/passkey/begin', {});
  if (!begun.ok) return false;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await begun.json());
  const credential = await navigator.credentials.get({ publicKey });
  return credential instanceof PublicKeyCredential && finish('/sign-in/passkey/finish', credential);
}

/** Makes a passkey on the device for whoever is signed in. Answers the status of the last step. */
export async function addPasskey(name: string): Promise<number> {
  const begun = await post('/me/passkey/begin', {});
  if (!begun.ok) return begun.status;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await begun.json());
  const credential = await navigator.credentials.create({ publicKey });
  if (!(credential instanceof PublicKeyCredential)) return 400;
  return (await post('/me/passkey/finish', { name, response: credential.toJSON() })).status;
}

async function finish(address: string, credential: PublicKeyCredential): Promise<boolean> {
  return (await post(address, { response: credential.toJSON() })).ok;
}

function post(address: string, body: unknown): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
