import { checkData } from '../../model/checks/checkData.js';
import { checkKeys } from '../../model/checks/checkKeys.js';
import { checkPath } from '../../model/checks/checkPath.js';
import { checkText } from '../../model/checks/checkText.js';
import { checkWhole } from '../../model/checks/checkWhole.js';
import { hostName } from '../../client/hostName.js';
import type { CampaignConfig } from '../CampaignConfig.js';
import { presetOf } from '../presets/presetOf.js';
import type { PresetName } from '../PresetName.js';
import type { Contest } from './Seat.js';

/** Checks the arguments of `campaign`, `lock` or `semaphore`, and fills in the defaults. */
export function checkContest(
  path: string,
  config: CampaignConfig,
  { preset: usual, permits }: { readonly preset: PresetName; readonly permits: number },
): Contest {
  const {
    id = hostName(),
    preset = usual,
    handover = 0,
  } = checkKeys('config', config, ['id', 'preset', 'handover']);
  const contest = {
    path: checkPath(path),
    preset: presetOf(preset),
    id: checkText('id', id, 0),
    permits: checkWhole('permits', permits, 1),
    handover: checkWhole('handover', handover, 0),
  };
  checkData(contest.preset.data(id));
  return contest;
}
