import type { House } from '../house.ts';
import { createLog, type Log } from '../log/log.ts';
import { linkMail } from '../mail/link-mail.ts';
import { openPostOffice } from '../mail/post-office.ts';
import { publicOrigin, readSettings, type Settings } from '../settings.ts';
import { linkMinutes } from './auth.ts';
import { createDoors, type Doors } from './doors.ts';
import { houseSecret } from './secret.ts';

/** What the pages need besides the house itself: its doors, its log, its settings. */
export interface FrontDesk {
  readonly doors: Doors;
  readonly secret: string;
  readonly settings: Settings;
  /** Whether mail leaves the house. */
  readonly hasMailServer: boolean;
}

let log: Log | undefined;

/** The settings of this process, which the entry has checked before. */
export function theSettings(): Settings {
  const read = readSettings(process.env, process.cwd());
  if (!read.ok) throw new Error(`The setting ${read.refusal.facts?.name} is wrong.`);
  return read.value;
}

/** The log of this process. */
export function theLog(): Log {
  log ??= createLog(theSettings().logLevel);
  return log;
}

const desks = new WeakMap<House, Promise<FrontDesk>>();

/** The front desk of a house, opened on its first visitor. */
export function frontDesk(house: House): Promise<FrontDesk> {
  let desk = desks.get(house);
  if (desk === undefined) {
    desk = openDesk(house);
    desk.catch(() => desks.delete(house));
    desks.set(house, desk);
  }
  return desk;
}

async function openDesk(house: House): Promise<FrontDesk> {
  const settings = theSettings();
  const origin = publicOrigin(settings);
  const { now, newId } = house.context();
  const secret = await houseSecret(house.db, now());
  const office = openPostOffice({ isOutside: settings.smtpUrl !== null, now, newId });
  const doors = createDoors({
    db: house.db,
    origin,
    secret,
    now,
    newId,
    log: theLog(),
    async postLink(tx, email, token, { language, next }) {
      const link = new URL('/sign-in/link', origin);
      link.searchParams.set('token', token);
      if (next !== '/') link.searchParams.set('next', next);
      const until = now().add({ minutes: linkMinutes });
      const mail = linkMail(email, link.href, origin, language);
      await office.post(tx, { ...mail, kind: 'sign-in-link', until });
    },
  });
  return { doors, secret, settings, hasMailServer: office.isOutside };
}
