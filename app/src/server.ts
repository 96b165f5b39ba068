/**
 * The entry of the house in service: reads the settings, takes the port, opens the house, and hands visitors
 * to the built pages. Run by Node directly; `npm start` builds first.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { StartFault } from '#house/db/start-fault.ts';
import { type House, keepHouse } from '#house/house.ts';
import { createLog } from '#house/log/log.ts';
import { closeServer } from '#house/serve/closing.ts';
import { createFront, type Handler, ownHeaders } from '#house/serve/front.ts';
import { greeting } from '#house/serve/greeting.ts';
import { listen } from '#house/serve/listen.ts';
import { openForService } from '#house/serve/open-house.ts';
import { readinessOf } from '#house/serve/readiness.ts';
import { startSentence } from '#house/serve/sentences.ts';
import { readSettings } from '#house/settings.ts';
import { rooms } from '#rooms/index.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const pagesFile = fileURLToPath(new URL('../build/handler.js', import.meta.url));

const read = readSettings(process.env, projectRoot);
if (!read.ok) stop(startSentence(read.refusal));
if (!existsSync(pagesFile)) stop('The pages are not built yet. Start the house with: npm start');

const log = createLog(read.value.logLevel);
const front = createFront(read.value);
const listening = await listen(front.server, read.value.port, read.value.host);
if (!listening.ok) stop(startSentence(listening.refusal));
const settings = { ...read.value, port: listening.value };

const house = await openOrStop();
front.open(await loadPages(), () => readinessOf(house));
console.log(greeting(settings, settings.demo === 'off' ? [] : await house.examplePeople('en')));

let isClosing = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void close(signal));

async function openOrStop(): Promise<House> {
  try {
    return await openForService(settings, rooms, log);
  } catch (fault) {
    if (fault instanceof StartFault) stop(fault.message);
    log.fatal({ err: fault }, 'the house could not be opened');
    stop('The house could not be opened. The line above says where it broke; nothing was changed.');
  }
}

/** The pages read their settings from the environment when they are loaded: the address comes from our own headers. */
async function loadPages(): Promise<Handler> {
  process.env.PORT = String(settings.port);
  process.env.PROTOCOL_HEADER = ownHeaders.protocol;
  process.env.HOST_HEADER = ownHeaders.host;
  process.env.ADDRESS_HEADER = ownHeaders.address;
  process.env.BODY_SIZE_LIMIT = String(settings.bodyBytesMax);
  const pages: { handler: Handler } = await import(pathToFileURL(pagesFile).href);
  return pages.handler;
}

/** Ends in order: no new requests, the running ones answered, the database closed. A second signal ends at once. */
async function close(signal: NodeJS.Signals): Promise<void> {
  if (isClosing) process.exit(1);
  isClosing = true;
  front.drain();
  const isServed = await closeServer(front.server, settings.graceSeconds);
  keepHouse(undefined);
  await house.close();
  log.info({ signal, isServed }, 'the house is closed');
  process.exit(0);
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
