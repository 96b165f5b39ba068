import type { Instance } from '../budget/instance.ts';
import type { Election } from '../election/election.ts';
import { endingOf, readChunks, readWhole } from './load.node.ts';
import { UsageFault } from './usage.ts';

/** Reads a participatory budget in the format its ending names. */
export async function loadBudget(path: string): Promise<Instance> {
  const ending = endingOf(path);
  if (ending === 'json')
    return (await import('../files/budget-json.ts')).readBudgetJson(await readWhole(path), path);
  if (ending === 'csv')
    return (await import('../files/approvals-csv.ts')).readApprovalsCsv(
      await readWhole(path),
      path,
    );
  if (ending !== 'pb')
    throw new UsageFault(`${path} should end in .pb, .json or .csv (or one of these and .gz).`);
  const { PbReader } = await import('../files/pb.ts');
  const reader = new PbReader(path);
  await readChunks(path, (chunk) => reader.push(chunk));
  return reader.finish();
}

/** Reads an election in the format its ending names. */
export async function loadElection(path: string): Promise<Election> {
  const ending = endingOf(path);
  const { readBlt } = await import('../files/index.ts');
  if (ending === 'blt') return readBlt(await readWhole(path), path);
  throw new UsageFault(`${path} should end in .blt (or .blt.gz).`);
}
