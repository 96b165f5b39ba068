import { describeApi } from '#house/api/describe-api.ts';
import { theHouse } from '#house/house.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const house = theHouse();
  return { rooms: describeApi(house), origin: house.context().origin };
};
