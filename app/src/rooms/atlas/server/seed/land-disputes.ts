import type { SeedFile } from './records.ts';
import { cite, fresh, idOf, landed, type Seeding } from './seeding.ts';

/** The very statements that a discrepancy is about, beyond the entries that the file names. */
const STATEMENTS: Readonly<Record<string, readonly string[]>> = {
  'disc-sei-year': ['org-sei/foundedClaims/0', 'org-sei/foundedClaims/1'],
  'disc-sei-makers': ['rel-011', 'rel-012', 'rel-013', 'rel-014', 'rel-015', 'rel-016'],
  'disc-cpa-2015': ['org-cpa/foundedClaims/0'],
  'disc-report-identity': ['rel-034', 'rel-039'],
  'disc-clvu-spelling': ['org-clvu/nameVariants/0'],
  'disc-lease': ['rel-066'],
  'disc-gbcltn-members': ['rel-068', 'num-gbcltn-members'],
  'disc-coalition-closures': ['rel-139', 'num-closed-members'],
};

/** Every discrepancy becomes a dispute: both readings stand, and each says that the other exists. */
export function landDiscrepancies(seeding: Seeding, seed: SeedFile): void {
  for (const record of fresh(seeding, seed.discrepancies)) {
    const id = seeding.landing.newId();
    seeding.landing.put('dispute', {
      id,
      title: record.title,
      note: record.note,
      layer: seeding.landing.layer,
      raised_by_id: null,
      recorded_at: seeding.landing.now,
      settled_at: null,
      settled_note: null,
    });
    landed(seeding, 'discrepancies', record.id, 'dispute', id);
    cite(seeding, id, record);
    const about = new Set([...record.about, ...(STATEMENTS[record.id] ?? [])]);
    for (const origin of about)
      seeding.landing.put('dispute_item', { dispute_id: id, record_id: idOf(seeding, origin) });
  }
  checkConflicts(seeding, seed);
}

/** An event that the file says conflicts with another must stand in a dispute with it. */
function checkConflicts(seeding: Seeding, seed: SeedFile): void {
  const together = (a: string, b: string) =>
    seed.discrepancies.some(({ about }) => about.includes(a) && about.includes(b));
  for (const { id, conflictsWith } of fresh(seeding, seed.events))
    if (conflictsWith !== undefined && !together(id, conflictsWith))
      throw new Error(`${id} conflicts with ${conflictsWith}, and no discrepancy says so`);
}
