import { linkMinutes } from '#house/sign-in/auth.ts';
import { isAtThisMachine } from '#house/sign-in/demo-request.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => ({
  minutes: linkMinutes,
  hasOutbox: !event.locals.desk.hasMailServer && isAtThisMachine(event),
});
