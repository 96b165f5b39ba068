export { type BudgetPictureOptions, budgetPicture } from './budget-picture.ts';
export { type ElectionPictureOptions, flowPicture } from './flow-picture.ts';
export { type SeatsPictureOptions, seatsPicture } from './seats-picture.ts';
export { electionPicture, totalsPicture } from './totals-picture.ts';
