import { scanInline } from '../markdown/inline.js';
import type { Inline } from '../markdown/inline-pieces.js';
import { inlineStretches } from '../page/inline-stretches.js';
import { linkDefinitions } from '../page/link-definitions.js';
import type { Span } from '../text/span.js';
import { rule } from './rule.js';
import type { SiteSubject } from './subject.js';

export const linkInsecure = rule({
  id: 'link-insecure',
  tier: 'review',
  severity: 'info',
  fix: 'unsafe',
  summary: 'an `http:` address of a site that answers `https:`',
  why: 'Whoever follows it is sent there unencrypted first; the browser may warn of it.',
  messages: {
    insecure: {
      text: 'This address begins with `http:`, though {host} answers `https:`.',
      help: 'Begin the address with `https:`.',
    },
  },
  passing: [
    'Read <https://www.youtube.com/>, <http://localhost:1313/> and http://example.org/.\n',
    'Open http://192.168.1.10/ or http://my-bucket.s3-website-us-east-1.amazonaws.com/.\n',
    'Run `curl http://github.com/`.\n',
    'Open http://www.youtube.com:8080/.\n',
  ],
  failing: [
    {
      files: 'Look at <⟦http://www.youtube.com/watch?v=abc⟧>.\n',
      fixed: 'Look at <https://www.youtube.com/watch?v=abc>.\n',
    },
    {
      files: 'Compare ⟦http://example.org/a⟧ and [the other](https://example.org/b).\n',
      fixed: 'Compare https://example.org/a and [the other](https://example.org/b).\n',
    },
    {
      files:
        '| Day | Task |\n| --- | --- |\n| 2 | [http: a guide](⟦http://docs.aws.amazon.com/ec2/⟧ "EC2") |\n| 3 | www.example.org |\n',
      fixed:
        '| Day | Task |\n| --- | --- |\n| 2 | [http: a guide](https://docs.aws.amazon.com/ec2/ "EC2") |\n| 3 | www.example.org |\n',
    },
  ],
  checkSite({ site, report }) {
    const pages = [...site.sections, ...site.weeks].filter(({ text }) => text.includes('http:'));
    if (pages.length === 0) return;
    const secure = secureHosts(site);
    for (const page of pages) {
      const { text, blocks } = page;
      const definitions = linkDefinitions(blocks);
      for (const { span, inTable } of inlineStretches(text, blocks, 'http:')) {
        for (const piece of scanInline(text, span, { definitions, inTable })) {
          const address = addressSpan(text, piece);
          const host = address === null ? null : hostOf(text.slice(address.start, address.end));
          if (address === null || host === null || !(isWellKnown(host) || secure.has(host))) continue;
          const fix = [{ page, span: { start: address.start + 4, end: address.start + 4 }, text: 's' }];
          report(page, { message: 'insecure', span: address, data: { host }, fix });
        }
      }
    }
  },
});

/** Sites that have long sent every visitor to `https:`, with all the hosts below them. */
const WELL_KNOWN = new Set(
  `amazon.com awsstudygroup.com apache.org atlassian.com coursera.org dev.to developer.mozilla.org docker.com facebook.com
  figma.com freecodecamp.org geeksforgeeks.org git-scm.com github.com github.io gitlab.com go.dev gohugo.io golang.org
  google.com hashicorp.com kubernetes.io linkedin.com medium.com microsoft.com mongodb.com mysql.com nodejs.org notion.so
  npmjs.com oracle.com postgresql.org python.org react.dev reactjs.org redis.io spring.io stackoverflow.com terraform.io
  tiktok.com ubuntu.com udemy.com viblo.asia w3schools.com wikipedia.org youtu.be youtube.com`.split(/\s+/),
);

function isWellKnown(host: string): boolean {
  const labels = host.split('.');
  return labels.some((_, index) => WELL_KNOWN.has(labels.slice(index).join('.')));
}

/** The hosts that the site itself links to with `https:`. */
function secureHosts({ sections, weeks }: SiteSubject): ReadonlySet<string> {
  const hosts = new Set<string>();
  for (const { text } of [...sections, ...weeks]) {
    for (const [, host = ''] of text.matchAll(/https:\/\/([a-z0-9.-]{1,253})(?![a-z0-9.:@-])/gi))
      hosts.add(host.toLowerCase());
  }
  return hosts;
}

/** The host of an `http:` address without a port of its own, or null. */
function hostOf(address: string): string | null {
  return /^http:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})(?=[/?#]|$)/i.exec(address)?.[1]?.toLowerCase() ?? null;
}

/** Where the address stands in the page; null where the piece has none or a definition elsewhere gives it. */
function addressSpan(text: string, piece: Inline): Span | null {
  if (piece.type === 'autolink') return piece.label;
  if (piece.type !== 'link' && piece.type !== 'image') return null;
  const behindWords = text.indexOf('](', piece.children.at(-1)?.span.end ?? piece.span.start);
  const start = behindWords === -1 ? -1 : text.indexOf(piece.url, behindWords);
  return start === -1 || start >= piece.span.end ? null : { start, end: start + piece.url.length };
}
