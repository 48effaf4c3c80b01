import { printable, wrapped, type Ink } from '../play/layout.js';
import type { Heard } from './heard.js';
import type { ClaimTold, Told } from './webhook.js';

export interface Style {
  readonly ink: Ink;
  readonly width: number;
}

const MARGIN = ' '.repeat('12:03:04.120  '.length);

/** A webhook for people: when and what, whether it can be trusted, what pages are to say now, and what was answered. */
export function printHeard(heard: Heard, style: Style): string {
  const { ink } = style;
  const { at, doubt, told } = heard;
  const what = told ? `${told.body.type}  #${told.body.data.sequence}` : 'something that Caveat does not send';
  const trust = doubt === undefined ? ink.good('verified') : ink.bad(`not verified: ${printable(doubt)}`);
  const lines = [
    `${at.toISOString().slice(11, 23)}  ${ink.strong(what)}  ${trust}`,
    ...(heard.duplicate ? [ink.faint(`${MARGIN}a duplicate: ${printable(heard.id)} was accepted before`)] : []),
    ...(told ? printTold(told, heard, style) : []),
    ink.faint(`${MARGIN}answered ${heard.answer}`),
  ];
  return `${lines.join('\n')}\n`;
}

function printTold({ body, claims, stories }: Told, { newest }: Heard, style: Style): string[] {
  const { ink } = style;
  return [
    ...claims.flatMap((claim) => printClaim(claim, newest.get(claim.id) ?? claim.version, style)),
    ...printRest(body).flatMap((text) => wrapped(MARGIN, printable(text), style.width)),
    ...stories.map(({ url, externalId }) =>
      ink.faint(MARGIN + printable(`in ${url}${externalId === null ? '' : ` (${externalId})`}`)),
    ),
  ];
}

function printClaim({ version, status, before, statement, caveat }: ClaimTold, newest: number, style: Style) {
  const { ink, width } = style;
  const was = before === undefined || before === status ? '' : ` (was ${before})`;
  return [
    ...wrapped(MARGIN, printable(`“${statement}”`), width),
    `${MARGIN}version ${version}: ${ink.strong(status)}${was}`,
    ...(version < newest
      ? [ink.bad(`${MARGIN}older than version ${newest}, which came before: a page must not show it`)]
      : []),
    ...Object.entries(caveat).flatMap(([locale, words]) =>
      wrapped(`${MARGIN}  ${locale}  `, words === null ? 'no caveat' : printable(words), width),
    ),
  ];
}

/** What is told beside claims and stories. */
function printRest({ type, data }: Told['body']): string[] {
  const reason = 'reason' in data && data.reason !== null ? [`because: ${data.reason}`] : [];
  switch (type) {
    case 'claim.attention_raised':
      return [`needs a person: ${data.attention.raised.join(', ')}`, ...reason];
    case 'report.retracted':
      return [`the report “${data.report.title}”, evidence on ${data.claimIds.length} claims`, ...reason];
    case 'story.caveat_outdated':
      return data.claims.map(
        ({ shownStatus, shownVersion }) => `the page still shows ${shownStatus} (version ${shownVersion})`,
      );
    case 'endpoint.disabled':
      return [`the endpoint ${data.endpoint.origin ?? data.endpoint.id} gets nothing more`, ...reason];
    default:
      return reason;
  }
}
