/** A page as it was answered once: its words cut at the place of each nonce, which every answer has anew. */
interface KeptPage {
  readonly headers: readonly (readonly [string, string])[];
  readonly policy: readonly string[];
  readonly body: readonly string[];
}

const sizeMax = 32 * 1024 * 1024;

/**
 * A bounded memory of pages, for one state of the house at a time: asked under another state it has forgotten everything.
 * The page asked for longest ago goes first.
 */
export class KeptPages {
  #state = '';
  #size = 0;
  readonly #pages = new Map<string, KeptPage>();

  find(state: string, address: string): KeptPage | undefined {
    if (state !== this.#state) return undefined;
    const page = this.#pages.get(address);
    if (page === undefined) return undefined;
    this.#pages.delete(address);
    this.#pages.set(address, page);
    return page;
  }

  /** Keeps a page that was made after `state` was read. */
  keep(state: string, address: string, page: KeptPage): void {
    if (state !== this.#state) {
      this.#pages.clear();
      this.#size = 0;
      this.#state = state;
    }
    this.#drop(address);
    this.#pages.set(address, page);
    this.#size += sizeOf(page);
    for (const oldest of this.#pages.keys()) {
      if (this.#size <= sizeMax) break;
      this.#drop(oldest);
    }
  }

  #drop(address: string): void {
    const page = this.#pages.get(address);
    if (page === undefined) return;
    this.#pages.delete(address);
    this.#size -= sizeOf(page);
  }
}

/** In characters, of which most take one byte. */
function sizeOf({ body }: KeptPage): number {
  return body.reduce((sum, part) => sum + part.length, 0);
}

const nonceIn = /'nonce-([^']+)'/;

/** Reads an answer into a page that can be answered again; the answer is used up. */
export async function pageFrom(answer: Response): Promise<KeptPage> {
  const policy = answer.headers.get('content-security-policy') ?? '';
  const body = await answer.text();
  const nonce = nonceIn.exec(policy)?.[1];
  return {
    headers: [...answer.headers].filter(([name]) => name !== 'content-security-policy'),
    policy: nonce === undefined ? [policy] : policy.split(nonce),
    body: nonce === undefined ? [body] : body.split(nonce),
  };
}

/** The page as a fresh answer, with a nonce that no answer had before. */
export function answerFrom(page: KeptPage): Response {
  const nonce = crypto.getRandomValues(new Uint8Array(16)).toBase64();
  const answer = new Response(page.body.join(nonce), {
    headers: page.headers.map(([name, value]): [string, string] => [name, value]),
  });
  answer.headers.set('content-security-policy', page.policy.join(nonce));
  return answer;
}
