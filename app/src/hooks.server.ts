import { type HandleServerError, type ServerInit, sequence } from '@sveltejs/kit/hooks';
import { answerHandle } from '#house/hooks/answer.ts';
import { guardHandle } from '#house/hooks/guard.ts';
import { keepHandle } from '#house/hooks/keep.ts';
import { viewerHandle } from '#house/hooks/viewer.ts';
import { maybeHouse } from '#house/house.ts';
import { languageHandle } from '#house/i18n/handle.ts';
import { openForService } from '#house/serve/open-house.ts';
import { theLog, theSettings } from '#house/sign-in/the-doors.ts';
import { rooms } from '#rooms/index.ts';

/** The life of a request before its page: log and headers, language, who may knock how often, who it is, what is known by heart. */
export const handle = sequence(answerHandle, languageHandle, guardHandle, viewerHandle, keepHandle);

/** In service the entry has opened the house before; the development server opens it here. */
export const init: ServerInit = async () => {
  if (maybeHouse() === undefined) await openForService(theSettings(), rooms, theLog());
};

/** What broke is written down under the reference that the page shows; who it broke for is not. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const { reference } = event.locals;
  if (kind === 'unknown') {
    theLog().error(
      { reference, route: event.route.id, method: event.request.method, err: error },
      'broke',
    );
  }
  return reference === undefined ? {} : { reference };
};
