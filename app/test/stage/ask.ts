import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

interface Asked {
  method?: string;
  /** Sent as they are, `host` and `origin` included, which `fetch` would not do. */
  headers?: Record<string, string>;
  form?: Record<string, string>;
  json?: unknown;
  body?: string;
}

/** A visitor without script: keeps cookies, sends forms as a browser does, does not follow redirects by itself. */
export class Caller {
  readonly url: string;
  readonly cookies = new Map<string, string>();

  constructor(url: string) {
    this.url = url;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask(path, { headers });
  }

  /** Sends a form from a page of the house. */
  post(
    path: string,
    form: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return this.ask(path, { method: 'POST', form, headers: { origin: this.url, ...headers } });
  }

  async ask(
    path: string,
    { method = 'GET', headers = {}, form, json, body }: Asked,
  ): Promise<Answer> {
    const sent =
      body ?? (form ? new URLSearchParams(form).toString() : json && JSON.stringify(json));
    const type = form ? 'application/x-www-form-urlencoded' : json ? 'application/json' : undefined;
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const all: Record<string, string> = {
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      ...(cookie ? { cookie } : {}),
      ...(type ? { 'content-type': type } : {}),
      ...(sent ? { 'content-length': String(Buffer.byteLength(String(sent))) } : {}),
      ...headers,
    };
    const { port } = new URL(this.url);
    const answer = await send(
      { port, path, method, headers: { host: `localhost:${port}`, ...all } },
      sent,
    );
    this.keep(answer.headers['set-cookie'] ?? []);
    return answer;
  }

  private keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split('; ');
      const name = pair.slice(0, pair.indexOf('='));
      if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(name.length + 1));
    }
  }
}

function send(
  options: { port: string; path: string; method: string; headers: Record<string, string> },
  body: unknown,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', ...options }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    request.on('error', reject);
    request.end(body === undefined ? undefined : String(body));
  });
}
