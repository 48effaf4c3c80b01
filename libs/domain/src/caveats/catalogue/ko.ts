import type { Catalogue } from '../keys.js';

// "에서는" and "에 따르면" follow any last sound; 은/는 and 이/가 would have to be chosen by it.
const supported = `이 주장은 {strength, plural,
  =0 {다른 정보로 뒷받침되지만}
  =1 {한 출처가 뒷받침하지만}
  =2 {서로 독립된 두 출처가 뒷받침하지만}
  other {서로 독립된 세 곳 이상의 출처가 뒷받침하지만}}`;

export const ko: Catalogue = {
  reported: '{newsroom}에서는 이 주장을 독립적으로 검증하지 않았습니다.',
  reported_inconclusive: '{newsroom}에서는 이 주장을 독립적으로 검증할 수 없었습니다.',
  corroborated: `${supported}, {newsroom}에서는 이를 독립적으로 검증하지 않았습니다.`,
  corroborated_inconclusive: `${supported}, {newsroom}에서는 이를 독립적으로 검증할 수 없었습니다.`,
  disputed: '이 주장에는 이견이 있으며, {newsroom}에서는 이를 독립적으로 검증하지 않았습니다.',
  disputed_inconclusive: '이 주장에는 이견이 있으며, {newsroom}에서는 이를 독립적으로 검증할 수 없었습니다.',
  withdrawn: '이 주장은 철회되었으며, {newsroom}에서는 이를 독립적으로 검증하지 않았습니다.',
  withdrawn_inconclusive: '이 주장은 철회되었으며, {newsroom}에서는 이를 독립적으로 검증할 수 없었습니다.',
  refuted: '{newsroom}에서는 이 주장이 거짓임을 확인했습니다.',
  attribution: '{claimant}에 따르면',
};
