/** An answer for the moving map. It depends on who asks, and what was withdrawn must be gone at the next look. */
export function mapAnswer(body: object): Response {
  return Response.json(body, { headers: { 'cache-control': 'private, no-store' } });
}
