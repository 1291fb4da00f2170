// Writes sites of worklog pages in the shape of real ones: two languages, a five-column table, lists in cells.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PHRASES = {
  en: {
    verbs: ['Learn', 'Practise', 'Deploy', 'Review', 'Write', 'Measure', 'Configure', 'Read about', 'Test', 'Discuss'],
    things: [
      'queues',
      'the object store',
      'access policies',
      'a virtual network',
      'backups',
      'logs',
      'the build',
      'caching',
    ],
    with: 'with',
    and: 'and',
  },
  vi: {
    verbs: [
      'Tìm hiểu',
      'Thực hành',
      'Triển khai',
      'Xem lại',
      'Viết',
      'Đo lường',
      'Cấu hình',
      'Đọc về',
      'Kiểm thử',
      'Thảo luận',
    ],
    things: [
      'hàng đợi',
      'kho lưu trữ đối tượng',
      'các chính sách truy cập',
      'một mạng riêng ảo',
      'bản sao lưu',
      'nhật ký của hệ thống',
      'quá trình dựng',
      'bộ nhớ đệm',
    ],
    with: 'với',
    and: 'và',
  },
};
const WORDS = {
  en: {
    title: (week) => `Week ${week} Worklog`,
    objectives: (week) => `### Week ${week} Objectives:`,
    tasks: '### Tasks to be carried out this week:',
    header: '| Day | Task | Start Date | Completion Date | Reference Material |',
    achievements: (week) => `### Week ${week} Achievements:`,
  },
  vi: {
    title: (week) => `Worklog Tuần ${week}`,
    objectives: (week) => `### Mục tiêu tuần ${week}:`,
    tasks: '### Các công việc cần triển khai trong tuần này:',
    header: '| Thứ | Công việc | Ngày bắt đầu | Ngày hoàn thành | Nguồn tài liệu |',
    achievements: (week) => `### Kết quả đạt được tuần ${week}:`,
  },
};

/** A linear congruential generator: the same seed writes the same site on every machine. @param {number} seed */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * @param {string} folder the site's root
 * @param {number} weeks
 * @param {number} seed
 * @param {string} section the worklog's folder in the content
 */
export function writeSite(folder, weeks, seed = 1, section = '1-Worklog') {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'hugo.toml'),
    'baseURL = "http://localhost/"\ndefaultContentLanguage = "en"\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n',
  );
  return writeSection(join(folder, 'content', section), weeks, seed);
}

/**
 * @param {string} folder
 * @param {number} weeks
 * @param {number} seed
 * @returns {number} how many pages were written
 */
export function writeSection(folder, weeks, seed) {
  const next = random(seed);
  mkdirSync(folder, { recursive: true });
  for (const language of /** @type {const} */ (['en', 'vi'])) {
    const name = language === 'en' ? '_index.md' : `_index.${language}.md`;
    writeFileSync(join(folder, name), '---\ntitle: "Worklog"\nweight: 1\n---\n');
    for (let week = 1; week <= weeks; week++) {
      const own = join(folder, `1.${week}-Week${week}`);
      mkdirSync(own, { recursive: true });
      writeFileSync(join(own, name), page(week, language, next));
    }
  }
  return 2 * (weeks + 1);
}

/** @param {number} week @param {'en' | 'vi'} language @param {() => number} next */
function page(week, language, next) {
  const words = WORDS[language];
  /** @param {readonly string[]} list */
  const pick = (list) => list[Math.floor(next() * list.length)];
  const { verbs, things, with: joint, and } = PHRASES[language];
  const phrase = () => `${pick(verbs)} ${pick(things)} ${joint} ${pick(things)}`;
  const monday = Date.UTC(2025, 0, 6) + (week - 1) * 7 * 86_400_000;
  const rows = [2, 3, 4, 5, 6].map((digit) => {
    const date = new Date(monday + (digit - 2) * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');
    const items = Array.from({ length: 1 + Math.floor(next() * 3) }, () => {
      const subs = Array.from({ length: Math.floor(next() * 4) }, () => `<br>&emsp; + ${phrase()}`);
      return `- **${phrase()}:** ${subs.join(' ')}`;
    });
    return `| ${digit} | ${items.join(' <br> ')} | ${date} | ${date} | <https://example.org/${Math.floor(next() * 1e6)}/> |`;
  });
  const bullets = (count) => Array.from({ length: count }, () => `* ${phrase()} ${and} ${phrase()}.`).join('\n');
  const group = () => `* **${phrase()}:**\n${Array.from({ length: 4 }, () => `  * ${phrase()}`).join('\n')}\n`;
  return [
    `---\ntitle: "${words.title(week)}"\ndate: 2025-01-06\nweight: ${week}\nchapter: false\npre: " <b> 1.${week}. </b> "\n---\n`,
    `${words.objectives(week)}\n\n${bullets(4)}\n`,
    `${words.tasks}\n${words.header}\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
    `${words.achievements(week)}\n\n${Array.from({ length: 5 }, group).join('\n')}`,
  ].join('\n');
}
