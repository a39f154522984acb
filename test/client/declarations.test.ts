/** What the shipped declarations say of the client, beside the types it is made of. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type * as shipped from '../../dist/public/client.d.ts';
import type { EligibilityEnvelope } from '../../src/query/eligibility-envelope.ts';
import type { GuidesEnvelope } from '../../src/query/guides-envelope.ts';
import type { FactList, RegionList } from '../../src/query/listed.ts';
import type { ProblemDocument } from '../../src/query/problem-envelope.ts';
import type { RefundEnvelope } from '../../src/query/refund-envelope.ts';
import type { TransferEnvelope } from '../../src/query/transfer-envelope.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The same with nothing in it to be changed, as the declarations have it. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type Same<A, B> = [A, B] extends [B, A] ? true : false;

/** Compiles only when each is the same on both sides. */
const SAME: readonly [
  Same<Frozen<RefundEnvelope>, shipped.RefundEnvelope>,
  Same<Frozen<TransferEnvelope>, shipped.TransferEnvelope>,
  Same<Frozen<EligibilityEnvelope>, shipped.EligibilityEnvelope>,
  Same<Frozen<GuidesEnvelope>, shipped.GuidesEnvelope>,
  Same<Frozen<RegionList>, shipped.RegionList>,
  Same<Frozen<FactList>, shipped.FactList>,
  Same<Frozen<ProblemDocument>, shipped.Problem>,
] = [true, true, true, true, true, true, true];

describe('client.d.ts', () => {
  it('declares the types of the source', () => {
    expect(SAME).not.toContain(false);
  });

  it('needs no other file', () => {
    const file = join(root, 'dist/public/client.d.ts');
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const args = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--lib', 'ES2020,DOM'];
    const { stdout, status } = spawnSync(
      process.execPath,
      [tsc, ...args, '--types', '', '--ignoreConfig', file],
      { encoding: 'utf8', cwd: root },
    );
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});
