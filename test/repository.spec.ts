import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { files, root } from './architecture/sources.js';

const BINARY = /\.(png|jpg|ico|woff2?|pdf|gz|zip)$/;
const read = (file: string): Buffer => fs.readFileSync(path.join(root, file));

/** The text of a file; a workbook's text is that of all its parts. */
function textOf(file: string): string {
  if (!/\.(xlsx|xlsm|ods)$/.test(file)) return read(file).toString('latin1');
  try {
    const parts = Object.values(unzipSync(read(file)));
    return parts.map((part) => Buffer.from(part).toString('latin1')).join('\n');
  } catch {
    return ''; // a fixture that is broken on purpose
  }
}

/** The eleven-test of a citizen service number. */
const elfproef = (digits: string): boolean => {
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return Number(digits) > 0 && sum % 11 === 0;
};
/** Numbers that the government publishes as examples; nobody has them. */
const PUBLISHED = new Set(['111222333', '123456782', '999999990', '999990019', '999993653', '900000008']);

describe('opslagplaats', () => {
  const texts = files.filter((file) => !BINARY.test(file) && file !== 'package-lock.json');

  it('noemt geen map van iemands computer', () => {
    const personal = new RegExp(`(^|[\\s'"\`=(:,])/(${['work', 'root', 'home', 'Users'].join('|')})/[\\w.]`, 'm');
    const wrong = texts.flatMap((file) => {
      const found = personal.exec(textOf(file));
      return found ? [`${file}: ${found[0].trim()}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('haalt pakketten alleen van registry.npmjs.org', () => {
    const lock = JSON.parse(read('package-lock.json').toString()) as {
      packages: Record<string, { resolved?: string }>;
    };
    const hosts = Object.values(lock.packages).flatMap(({ resolved }) => (resolved ? [new URL(resolved).host] : []));
    expect([...new Set(hosts)].filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
  });

  it('legt elke versie precies vast', () => {
    const manifest = JSON.parse(read('package.json').toString()) as Record<string, Record<string, string>>;
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^(npm:\w+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('bevat geen getal dat een BSN kan zijn', () => {
    const wrong = texts.flatMap((file) =>
      (textOf(file).match(/(?<![\w.-])\d{9}(?![\w-]|\.\d)/g) ?? [])
        .filter((digits) => elfproef(digits) && !PUBLISHED.has(digits))
        .map((digits) => `${file}: ${digits}`),
    );
    expect(wrong).toEqual([]);
  });
});
