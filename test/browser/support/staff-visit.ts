/** Visits of the staff page, ended after each test. */
import { afterEach } from 'vitest';
import { PRACTICE_DAY } from './recipe-steps.ts';
import { changes } from './staff.ts';
import { type Stage, useStage, type Visit, visit } from './visit.ts';

export interface StaffVisits {
  readonly stage: () => Stage;
  /** Opens an address and waits for nothing. */
  readonly go: (path: string, width?: number, on?: Date) => Promise<Visit>;
  /** The page with the live sheets, once they are checked and compared. */
  readonly open: (path?: string, width?: number) => Promise<Visit>;
  /** The same with the guide's practice sheets, on their day. */
  readonly practise: (lang?: string, width?: number) => Promise<Visit>;
}

const UNCHANGED = /没有任何答案改变|No answer changes/u;

/** To be called once at the head of a file. */
export function useStaffVisits(): StaffVisits {
  const stage = useStage();
  const seen: Visit[] = [];
  afterEach(async () => {
    for (const { page } of seen.splice(0)) await page.context().close();
  });
  const go: StaffVisits['go'] = async (path, width = 1280, on) => {
    const one = await visit(stage(), path, width, on);
    seen.push(one);
    return one;
  };
  const settled = async (one: Visit): Promise<Visit> => {
    await changes(one.page, UNCHANGED);
    return one;
  };
  return {
    stage,
    go,
    open: async (path = '/staff', width = 1280) => await settled(await go(path, width)),
    practise: async (lang = 'zh-CN', width = 1280) =>
      await settled(await go(`/staff?lang=${lang}#practice`, width, PRACTICE_DAY)),
  };
}
