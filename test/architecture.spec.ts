import { exemptions, isMigration, type Exemption } from './architecture/exemptions.js';
import { importComplaint, isPure, isServerOnly, pureComplaints, reachableFrom } from './architecture/rooms.js';
import { files, isSpec, sources } from './architecture/sources.js';

const MAX_FUNCTION = 60;
const P90_FUNCTION = 30;
const MAX_FILE = 350;
const MAX_CONSTRUCTOR = 6;

const used = new Set<Exemption>();
function exempt(rule: Exemption['rule'], file: string, name?: string): boolean {
  const found = exemptions.find((e) => e.rule === rule && e.file === file && (e.name === undefined || e.name === name));
  if (found) used.add(found);
  return found !== undefined;
}
const shipped = sources.filter(({ file }) => !isSpec(file));
const measured = shipped.filter(({ file }) => !isMigration(file));

describe('architectuur', () => {
  it('kamers kijken alleen naar links en worden alleen door hun deur betreden', () => {
    const wrong = sources.flatMap(({ file, imports }) =>
      imports.flatMap(({ from }) => {
        const complaint = importComplaint(file, from, isSpec(file));
        return complaint && !exempt('import', file) ? [`${file} -> ${from}: ${complaint}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('domeinmappen zijn zuiver: geen framework, geen wachten, geen klok', () => {
    const wrong = shipped
      .filter(({ file }) => isPure(file))
      .flatMap((source) => pureComplaints(source).map((complaint) => `${source.file} ${complaint}`))
      .filter((text) => !exempt('pure', text.split(' ')[0]!));
    expect(wrong).toEqual([]);
  });

  it('de spreadsheetlezers draaien ook in de browser', () => {
    const wrong = reachableFrom('libs/platform/spreadsheets/index.ts', sources).flatMap(({ file, imports }) =>
      imports.filter(({ from, typeOnly }) => !typeOnly && isServerOnly(from)).map(({ from }) => `${file} -> ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  it(`geen functie is langer dan ${MAX_FUNCTION} regels`, () => {
    const wrong = measured.flatMap(({ file, functions }) =>
      functions
        .filter(({ lines, name }) => lines > MAX_FUNCTION && !exempt('function', file, name))
        .map(({ name, lines }) => `${file} ${name}: ${lines}`),
    );
    expect(wrong).toEqual([]);
  });

  it(`negen van de tien functies zijn hoogstens ${P90_FUNCTION} regels`, () => {
    const lengths = measured
      .flatMap(({ functions }) => functions.filter(({ named }) => named).map(({ lines }) => lines))
      .sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length * 0.9)] ?? 0).toBeLessThanOrEqual(P90_FUNCTION);
  });

  it(`geen bestand is langer dan ${MAX_FILE} regels`, () => {
    const wrong = measured.filter(({ file, lines }) => lines > MAX_FILE && !exempt('file', file));
    expect(wrong.map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
  });

  it(`geen constructor heeft meer dan ${MAX_CONSTRUCTOR} parameters`, () => {
    const wrong = measured.flatMap(({ file, constructors }) =>
      constructors
        .filter(({ parameters, name }) => parameters > MAX_CONSTRUCTOR && !exempt('constructor', file, name))
        .map(({ name, parameters }) => `${file} ${name}: ${parameters}`),
    );
    expect(wrong).toEqual([]);
  });

  it('bovenin staat alleen wat er hoort', () => {
    const allowed = ['apps', 'libs', 'schema', 'docker', 'test', 'README.md', 'LICENSE'];
    allowed.push('package.json', 'package-lock.json', 'nest-cli.json', 'tsconfig.json');
    const top = [...new Set(files.map((file) => file.split('/')[0]!))];
    expect(top.filter((name) => !name.startsWith('.') && !allowed.includes(name))).toEqual([]);
  });

  it('kamers houden hun vorm: geen verzamelmappen', () => {
    const bins = /^libs\/.*\/(src|dto|interfaces|helpers|utils|common)\//;
    expect(files.filter((file) => bins.test(file))).toEqual([]);
  });

  it('elke uitzondering heeft een reden en is nog nodig', () => {
    expect(exemptions.filter((e) => e.reason.length < 20 || !used.has(e))).toEqual([]);
  });
});
