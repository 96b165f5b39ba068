import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { AccessCode, Who } from '#house/access/access.ts';
import { type SignedIn, stranger, type Viewer } from '#house/access/viewer.ts';
import { catalog } from '#house/api/catalog.ts';
import { whoOf } from '#house/api/open-api.ts';
import type { Tx } from '#house/db/database.ts';
import { transact } from '#house/db/transact.ts';
import { ownRoom } from '#house/own-room/index.ts';
import { type Known, sampleInput } from '#house/testing/sample-input.ts';
import { withDatabases } from '#house/testing/with-databases.ts';
import { rooms } from './index.ts';

/** What the gate answers to whoever is not among those a row names. */
const shut: readonly (AccessCode | 'not_found')[] = [
  'sign_in_needed',
  'membership_needed',
  'keys_needed',
  'stewards_only',
  'staff_mode_needed',
];

withDatabases(rooms, (at) => {
  let cast: Readonly<Record<Who, Viewer>>;
  let known: Known;

  beforeAll(async () => {
    const { db } = at.house;
    await transact(db, async (tx) => {
      for (const room of rooms) await room.seed?.(tx, at.house.context());
    });
    const { rows } = await sql<{ organization: string; person: string; member: string }>`
      select k.organization_id as organization, k.person_id as person, m.member_id as member
      from organization_key k
      join membership m on m.organization_id = k.organization_id
      join person p on p.id = m.member_id
      where not exists (select from organization_key o
        where o.organization_id = k.organization_id and o.person_id = m.member_id)
      and exists (select from link where k.organization_id in (from_id, to_id))
      limit 1`.execute(db);
    const found = rows[0];
    if (found === undefined)
      throw new Error('The example has no organization with keys and members.');
    cast = {
      stranger,
      'signed-in': await arrive(),
      member: signedIn(found.member),
      'key-holder': signedIn(found.person),
      steward: await steward(),
    };
    known = { organizationId: found.organization, ...(await knownIds(found.organization)) };
  }, 120_000);

  function signedIn(personId: string): SignedIn {
    return { kind: 'person', accountId: personId, personId };
  }

  async function arrive(): Promise<SignedIn> {
    const accountId = at.house.context().newId();
    return { kind: 'person', accountId, personId: (await at.house.personOf(accountId)) as string };
  }

  async function steward(): Promise<SignedIn> {
    const person = await arrive();
    const context = at.house.context();
    await at.house.db
      .insertInto('house_steward')
      .values({
        id: context.newId(),
        person_id: person.personId,
        valid_from: context.today(),
        recorded_at: context.now(),
      })
      .execute();
    const until = context.now().add({ hours: 1 });
    return { ...person, staff: { id: context.newId(), until, reason: 'to look after it' } };
  }

  /** Rows of the organization that the verbs speak of. */
  async function knownIds(organizationId: string): Promise<Known> {
    const one = async (query: ReturnType<typeof sql<{ id: string }>>) =>
      (await query.execute(at.house.db)).rows[0]?.id;
    const other = await one(sql`select id from entry
      where kind = 'organization' and layer = 'example' and id <> ${organizationId} limit 1`);
    return {
      otherId: other,
      memberId: other,
      toId: other,
      linkId: await one(
        sql`select id from link where ${organizationId} in (from_id, to_id) limit 1`,
      ),
      membershipId: await one(
        sql`select id from membership where organization_id = ${organizationId} limit 1`,
      ),
      claimId: await one(sql`select id from claim where entry_id = ${organizationId} limit 1`),
      textId: await one(
        sql`select id from written_text where entry_id = ${organizationId} limit 1`,
      ),
      personId: await one(sql`select person_id as id from organization_key limit 1`),
      consentId: await one(sql`select id from consent where entry_id = ${organizationId} limit 1`),
      slug: await one(sql`select slug as id from entry where id = ${organizationId}`),
      ...samples,
    };
  }

  /** Words that are more than letters. */
  const samples: Known = { language: 'en', sure: 'forget me' };

  class Undone extends Error {}

  /** The code a verb answers, undefined where it was done; nothing of it stays. */
  async function codeOf(verb: string, viewer: Viewer): Promise<string | undefined> {
    const entry = catalog(at.house.rooms).find((each) => each.verb === verb);
    if (entry === undefined) throw new Error(`There is no verb ${verb}.`);
    const input = sampleInput(entry.input, known);
    const { does } = entry;
    let code: string | undefined;
    await transact(at.house.db, async (tx: Tx) => {
      const answer =
        does.kind === 'command'
          ? await at.house.run(does, input, { viewer }, tx)
          : await at.house.ask(does, input, { viewer }, tx);
      code = answer.ok ? undefined : answer.refusal.code;
      throw new Undone();
    }).catch((fault) => {
      if (!(fault instanceof Undone)) throw fault;
    });
    return code;
  }

  /** Who each of the cast is besides: a key-holder may what members may, everybody what strangers may. */
  const standings: Readonly<Record<Who, readonly Who[]>> = {
    stranger: ['stranger'],
    'signed-in': ['stranger', 'signed-in'],
    member: ['stranger', 'signed-in', 'member'],
    'key-holder': ['stranger', 'signed-in', 'member', 'key-holder'],
    steward: ['stranger', 'signed-in', 'steward'],
  };

  test.each(catalog([ownRoom, ...rooms]).map((entry) => [entry.verb, entry] as const))(
    '%s lets in whom its row names, and nobody else',
    async (verb, entry) => {
      const row = whoOf(entry.access.who);
      for (const [name, viewer] of Object.entries(cast) as [Who, Viewer][]) {
        const code = await codeOf(verb, viewer);
        const isNamed = standings[name].some((each) => row.includes(each));
        const isShut = shut.includes(code as AccessCode);
        const hasRule = verb === 'house.beginStaffMode';
        if (isNamed && !hasRule) expect(isShut, `${name} at ${verb}: ${code}`).toBe(false);
        if (!isNamed) expect(isShut, `${name} at ${verb}: ${code}`).toBe(true);
      }
    },
  );
});
