export { readBlt } from './blt-read.ts';
export { writeBlt } from './blt-write.ts';
export { type CvrLayout, type CvrOptions, readCvr } from './cvr-read.ts';
export { writeCvr } from './cvr-write.ts';
export { readElectionJson, writeElectionJson } from './election-json.ts';
export { FileFault } from './fault.ts';
export { PREFLIB_FORMATS, type PrefLibFormat, readPrefLib } from './preflib-read.ts';
export { writePrefLib } from './preflib-write.ts';
