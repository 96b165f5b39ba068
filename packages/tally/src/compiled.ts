/**
 * A WebAssembly module from its bytes in base64, compiled when the code that needs it is loaded so that
 * no count waits for it. Gives a function that makes an instance over `memory`, which throws where the
 * host does not allow WebAssembly.
 */
export function compiled(base64: string): (memory: WebAssembly.Memory) => WebAssembly.Exports {
  let kernel: WebAssembly.Module;
  try {
    kernel = new WebAssembly.Module(bytesOf(base64));
  } catch (cause) {
    return () => {
      throw new Error('this host does not allow WebAssembly', { cause });
    };
  }
  return (memory) => new WebAssembly.Instance(kernel, { env: { memory } }).exports;
}

/** By the quickest way the host has. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const host: { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> } = Object(Uint8Array);
  return host.fromBase64
    ? host.fromBase64.call(Uint8Array, base64)
    : Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
}
