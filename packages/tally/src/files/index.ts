export { readBlt } from './blt-read.ts';
export { writeBlt } from './blt-write.ts';
export { FileFault } from './fault.ts';
