import type { Refusal } from '@ownhouse/basics';
import type { SettingsRefusal } from '../settings.ts';
import type { ListenRefusal } from './listen.ts';

/** What the person who starts the house reads when it cannot start. */
export function startSentence(refusal: Refusal<SettingsRefusal | ListenRefusal>): string {
  const { name, value, port, host } = refusal.facts ?? {};
  switch (refusal.code) {
    case 'port_taken':
      return `Port ${port} on ${host} is taken by another program, perhaps by another Ownhouse. Stop that one, or choose another port: PORT=${Number(port) + 1} npm start`;
    case 'port_forbidden':
      return `This user may not open port ${port} on ${host}. Choose a port from 1024 on, for example PORT=3000.`;
    case 'host_unknown':
      return `This machine has no address “${host}” to listen on. Leave HOST out for this machine alone, or set HOST=0.0.0.0 for every address.`;
    case 'not_a_port':
      return `PORT is “${value}”, which is not a port. It should be a number from 0 to 65535.`;
    case 'not_an_origin':
      return `ORIGIN is “${value}”, which is not an address of a house. It should read like https://house.example, without a path.`;
    case 'not_a_database':
      return 'DATABASE_URL does not name a PostgreSQL database. It should read like postgres://user:password@host:5432/name. Leave it out to use the embedded database.';
    case 'not_a_mail_server':
      return 'SMTP_URL does not name a mail server. It should read like smtps://user:password@mail.example:465. Leave it out to read mail in the outbox.';
    case 'not_a_demo':
      return `OWNHOUSE_DEMO is “${value}”. It should be 0 (off), 1 (for this machine) or public (for everybody).`;
    case 'not_a_number':
      return `${name} is “${value}”, which is not a whole number in its range.`;
    case 'not_a_log_level':
      return `LOG_LEVEL is “${value}”. It should be silent, fatal, error, warn, info or debug.`;
  }
}
