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
});
