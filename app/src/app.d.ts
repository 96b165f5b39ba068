import type { Viewer } from '#house/access/viewer.ts';
import type { Locale } from '#house/i18n/locales.ts';

declare global {
  namespace App {
    interface Locals {
      /** The language in which this request is answered. */
      locale: Locale;
      /** Who asks. */
      viewer: Viewer;
    }
    interface PageData {
      /** Is what the page shows part of the made-up example? */
      example?: boolean;
    }
  }
}
