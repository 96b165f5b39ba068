import * as m from '#paraglide/messages.js';
import { isLocale } from '../i18n/locales.ts';
import { linkMinutes } from '../sign-in/auth.ts';
import type { Mail } from './mail.ts';

/** The letter that carries a sign-in link, in the language of the visit in which it was asked for. */
export function linkMail(to: string, link: string, origin: string, language: string): Mail {
  const locale = isLocale(language) ? language : 'en';
  const house = m.house_name({}, { locale });
  return {
    to,
    language: locale,
    subject: m.mail_link_subject({}, { locale }),
    text: m.mail_link_body({ house, link, origin, minutes: linkMinutes }, { locale }),
  };
}
