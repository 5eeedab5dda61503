import fs from 'node:fs';
import path from 'node:path';
import { buildSchema, parse, validate } from 'graphql';

const map = path.join(__dirname, '../schema/operations');
const schemaBestand = path.join(__dirname, '../schema/schema.graphql');
const bestanden = fs.readdirSync(map).filter((naam) => naam.endsWith('.graphql'));

describe('de operaties van het portaal passen bij het schema', () => {
  const schema = buildSchema(fs.readFileSync(schemaBestand, 'utf8'));

  it.each(bestanden)('%s', (naam) => {
    const document = parse(fs.readFileSync(path.join(map, naam), 'utf8'));
    expect(validate(schema, document).map((fout) => fout.message)).toEqual([]);
    const namen = document.definitions.flatMap((d) => (d.kind === 'OperationDefinition' ? [d.name?.value] : []));
    expect(namen).toEqual([naam.replace('.graphql', '')]);
  });

  it('elke operatie waar een pagina om vraagt, bestaat', () => {
    const portaal = path.join(__dirname, '../apps/portal');
    const gevraagd = fs
      .readdirSync(portaal, { recursive: true, encoding: 'utf8' })
      .filter((naam) => /\.tsx?$/.test(naam))
      .flatMap((naam) => [
        ...fs.readFileSync(path.join(portaal, naam), 'utf8').matchAll(/schema\/operations\/(\w+\.graphql)\?raw/g),
      ])
      .map(([, bestand]) => bestand!);
    expect(gevraagd.length).toBeGreaterThan(100);
    expect(gevraagd.filter((naam) => !bestanden.includes(naam))).toEqual([]);
  });
});
