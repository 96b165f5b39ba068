/** The reference library, used by tests only, ships no types. */
declare module 'edtf' {
  /** First and last moment that a date can mean, in milliseconds since 1970. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
