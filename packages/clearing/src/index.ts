export { type Flow, findRings, type Rings } from './rings.ts';
