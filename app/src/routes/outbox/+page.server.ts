import { error } from '@sveltejs/kit';
import { readOutbox } from '#house/mail/outbox.ts';
import { isAtThisMachine } from '#house/sign-in/demo-request.ts';
import type { PageServerLoad } from './$types';

/** Letters hold links that open the door, so only whoever sits at the machine of a demo house may read them. */
export const load: PageServerLoad = async (event) => {
  const { house, desk } = event.locals;
  if (desk.hasMailServer || !isAtThisMachine(event)) error(404, 'Not found');
  event.setHeaders({ 'cache-control': 'no-store' });
  const letters = await readOutbox(house.db);
  return {
    letters: letters.map(({ id, to_address, subject, body, language, written_at }) => ({
      id,
      to: to_address,
      subject,
      parts: withLinks(body),
      language,
      at: written_at
        .toZonedDateTimeISO(house.context().timeZone)
        .toPlainDateTime()
        .toString()
        .slice(0, 16),
    })),
  };
};

/** The text of a letter, cut where an address begins and ends. */
function withLinks(text: string): { text: string; href: string | null }[] {
  return text
    .split(/(https?:\/\/\S+)/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, href: /^https?:\/\//.test(part) ? part : null }));
}
