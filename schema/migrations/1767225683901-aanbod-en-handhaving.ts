import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = `(select current_setting('app.organisatie')::int)`;

/** Part, scales, and the cells of the columns asiel B1, asiel onderwijs, asiel Z and gezin: Ja, Nee, met Bijstand, - not said. */
const SCHAAL_ML = `
BELEIDSVOORBEREIDING REGIONAAL nee JJJ-
INKOOP_VOORBEREIDING REGIONAAL nee JJJ-
KANSENVERKENNER REGIONAAL nee NNNN
BEGELEIDING LOKAAL nee JJJJ
ALFABETISERING SUBREGIONAAL,REGIONAAL nee NNJN
B1_ROUTE SUBREGIONAAL,REGIONAAL nee JNNN
ONDERWIJSROUTE SUBREGIONAAL,REGIONAAL nee NJNN
Z_ROUTE LOKAAL,SUBREGIONAAL,REGIONAAL nee NNJN
KNM SUBREGIONAAL,REGIONAAL zelf JJJN
MAP LOKAAL,SUBREGIONAAL,REGIONAAL nee JNJB
PVT LOKAAL nee JJJJ
MAATSCHAPPELIJKE_BEGELEIDING LOKAAL nee JJJN
ONTZORGING LOKAAL nee JJJN
INFORMELE_TAAL LOKAAL nee JJJJ
THEMA_WERK LOKAAL,SUBREGIONAAL,REGIONAAL nee JJJJ
THEMA_DIGITAAL LOKAAL,SUBREGIONAAL,REGIONAAL nee JJJN
THEMA_NETWERK LOKAAL nee JJJJ
THEMA_WEGWIJS LOKAAL nee JJJJ
THEMA_ONTMOETING LOKAAL,SUBREGIONAAL,REGIONAAL nee JNJJ
THEMA_CULTUUR LOKAAL,SUBREGIONAAL,REGIONAAL nee JNJJ
THEMA_ADVIES LOKAAL nee JJJJ`;
/** Dalfsen buys two routes regionally and the third locally or with neighbours; hbo and wo under a contract of their own. */
const SCHAAL_DALFSEN = `
B1_ROUTE REGIONAAL nee J---
ONDERWIJSROUTE REGIONAAL nee -J--
ONDERWIJSROUTE_HBO_WO REGIONAAL nee -J--
Z_ROUTE LOKAAL,SUBREGIONAAL nee --J-`;
/** The columns asiel and gezin. */
const PLICHT_ML = `
BEGELEIDING JJ
ALFABETISERING JN
LEERROUTE JN
MAP JJ
PVT JJ
PARTICIPATIE JJ
MAATSCHAPPELIJKE_BEGELEIDING JN
ONTZORGING JN`;
const PLICHT_DALFSEN = `
BEGELEIDING JJ
LEERROUTE JN
MAP JJ
PVT JJ
PARTICIPATIE JB
MAATSCHAPPELIJKE_BEGELEIDING JN
ONTZORGING JN`;
const WAARDE: Record<string, string> = { J: 'JA', N: 'NEE', B: 'MET_BIJSTAND' };

const cellen = (id: number, tabel: string, onderdeel: string, groepen: string[], letters: string): string[] =>
  groepen.flatMap((g, i) =>
    WAARDE[letters[i]!] ? [`(${id}, '${tabel}', '${onderdeel}', '${g}', '${WAARDE[letters[i]!]}')`] : [],
  );
function laad(id: number, plicht: string, schaal: string): string {
  const rijen = (t: string): string[][] =>
    t
      .trim()
      .split('\n')
      .map((r) => r.split(' '));
  const alle = [
    ...rijen(plicht).flatMap(([o, l]) => cellen(id, 'AANBODPLICHT', o!, ['ASIEL', 'GEZIN'], l!)),
    ...rijen(schaal).flatMap(([o, , , l]) =>
      cellen(id, 'SCHAAL', o!, ['ASIEL_B1', 'ASIEL_ONDERWIJS', 'ASIEL_Z', 'GEZIN'], l!),
    ),
  ];
  const schalen = rijen(schaal).map(([o, s, z]) => `(${id}, '${o}', '{${s}}', ${z === 'zelf'})`);
  return `INSERT INTO aanbodcel (configuratie_id, tabel, onderdeel, groep, waarde) VALUES ${alle.join(', ')};
    INSERT INTO aanbodschaal (configuratie_id, onderdeel, schalen, zelf) VALUES ${schalen.join(', ')};`;
}

const TABELLEN = `
CREATE TABLE aanbodconfiguratie (
  id integer NOT NULL,
  code text NOT NULL,
  naam text NOT NULL,
  bron text NOT NULL,
  CONSTRAINT "UQ_AANBODCONFIGURATIE" UNIQUE (code),
  CONSTRAINT "PK_AANBODCONFIGURATIE" PRIMARY KEY (id)
);
CREATE TABLE aanbodcel (
  configuratie_id integer NOT NULL,
  tabel text NOT NULL,
  onderdeel text NOT NULL,
  groep text NOT NULL,
  waarde text NOT NULL,
  CONSTRAINT aanbodcel_waarde CHECK (waarde in ('JA','NEE','MET_BIJSTAND')),
  CONSTRAINT aanbodcel_tabel CHECK (tabel in ('AANBODPLICHT','SCHAAL')),
  CONSTRAINT "PK_AANBODCEL" PRIMARY KEY (configuratie_id, tabel, onderdeel, groep)
);
CREATE TABLE aanbodschaal (
  configuratie_id integer NOT NULL,
  onderdeel text NOT NULL,
  schalen text array NOT NULL,
  zelf boolean NOT NULL DEFAULT false,
  CONSTRAINT aanbodschaal_schalen CHECK (schalen <@ array['LOKAAL','SUBREGIONAAL','REGIONAAL']),
  CONSTRAINT "PK_AANBODSCHAAL" PRIMARY KEY (configuratie_id, onderdeel)
);
CREATE TABLE aanbodkeuze (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  gemeente_id integer NOT NULL,
  configuratie_id integer NOT NULL,
  van date NOT NULL,
  tot date,
  door text NOT NULL,
  CONSTRAINT aanbodkeuze_van_tot CHECK (tot is null or tot >= van),
  CONSTRAINT aanbodkeuze_geen_overlap EXCLUDE USING gist (gemeente_id WITH =, daterange(van, tot, '[]') WITH &&),
  CONSTRAINT "PK_AANBODKEUZE" PRIMARY KEY (id)
);
CREATE TABLE aanbodafwijking (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  gemeente_id integer NOT NULL,
  tabel text NOT NULL,
  onderdeel text NOT NULL,
  groep text NOT NULL,
  waarde text NOT NULL,
  van date NOT NULL,
  tot date,
  bron text NOT NULL,
  door text NOT NULL,
  CONSTRAINT aanbodafwijking_waarde CHECK (waarde in ('JA','NEE','MET_BIJSTAND')),
  CONSTRAINT aanbodafwijking_van_tot CHECK (tot is null or tot >= van),
  CONSTRAINT aanbodafwijking_geen_overlap EXCLUDE USING gist (gemeente_id WITH =, tabel WITH =, onderdeel WITH =, groep WITH =, daterange(van, tot, '[]') WITH &&),
  CONSTRAINT "PK_AANBODAFWIJKING" PRIMARY KEY (id)
);
CREATE TABLE onderdeeluitvoering (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  gemeente_id integer NOT NULL,
  onderdeel text NOT NULL,
  schaal text NOT NULL,
  uitvoering text NOT NULL,
  uitvoerder text,
  van date NOT NULL,
  tot date,
  door text NOT NULL,
  CONSTRAINT onderdeeluitvoering_uitvoering CHECK (uitvoering in ('ZELF','GEDEELDE_DIENST','CONTRACT')),
  CONSTRAINT onderdeeluitvoering_schaal CHECK (schaal in ('LOKAAL','SUBREGIONAAL','REGIONAAL')),
  CONSTRAINT onderdeeluitvoering_van_tot CHECK (tot is null or tot >= van),
  CONSTRAINT onderdeeluitvoering_geen_overlap EXCLUDE USING gist (gemeente_id WITH =, onderdeel WITH =, daterange(van, tot, '[]') WITH &&),
  CONSTRAINT "PK_ONDERDEELUITVOERING" PRIMARY KEY (id)
);
CREATE TABLE handhaving (
  id uuid NOT NULL DEFAULT uuidv7(),
  traject_id integer NOT NULL,
  gemeente_id integer NOT NULL,
  grond text NOT NULL,
  feitdatum date NOT NULL,
  stand text NOT NULL,
  verwijtbaarheid text,
  bedrag_cent bigint,
  som text,
  CONSTRAINT handhaving_bedrag CHECK (bedrag_cent >= 0),
  CONSTRAINT handhaving_verwijtbaarheid CHECK (verwijtbaarheid in ('VERMINDERD','NORMAAL','GROVE_SCHULD','OPZET')),
  CONSTRAINT handhaving_stand CHECK (stand in ('GEWAARSCHUWD','REDENEN_GEVRAAGD','GEHOORD','BESLOTEN','BEZWAAR','AFGEDAAN')),
  CONSTRAINT handhaving_grond CHECK (grond ~ '^[A-Z_]+$'),
  CONSTRAINT "PK_HANDHAVING" PRIMARY KEY (id)
);
CREATE INDEX handhaving_traject ON handhaving (traject_id);
CREATE TABLE handhaving_stap (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  handhaving_id uuid NOT NULL,
  traject_id integer NOT NULL,
  gemeente_id integer NOT NULL,
  naar text NOT NULL,
  datum date NOT NULL,
  code text NOT NULL,
  door text NOT NULL,
  op timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT handhaving_stap_code CHECK (code ~ '^[A-Z_]+$'),
  CONSTRAINT handhaving_stap_naar CHECK (naar in ('GEWAARSCHUWD','REDENEN_GEVRAAGD','GEHOORD','BESLOTEN','BEZWAAR','AFGEDAAN')),
  CONSTRAINT "PK_HANDHAVING_STAP" PRIMARY KEY (id)
);
CREATE INDEX handhaving_stap_handhaving ON handhaving_stap (handhaving_id, id);
CREATE INDEX handhaving_stap_traject ON handhaving_stap (traject_id);
CREATE INDEX "IDX_ac6793d0be5858be95b1fe1ffe" ON handhaving (gemeente_id);
CREATE INDEX "IDX_47289ca2f9c9f9c8e313a3b432" ON handhaving_stap (gemeente_id);
CREATE INDEX "IDX_4cdc9134146009be7fcf7491b6" ON aanbodkeuze (gemeente_id);
CREATE INDEX "IDX_53ac0db4f6e6c5a26168102f9e" ON aanbodkeuze (configuratie_id);
CREATE INDEX "IDX_7a83b82a08c8372a429288a8fd" ON aanbodafwijking (gemeente_id);
CREATE INDEX "IDX_5bfc399f8db5fcee93c4a9fff7" ON onderdeeluitvoering (gemeente_id);
ALTER TABLE handhaving ADD CONSTRAINT "FK_8f012b994fa8aa2e3274536c307" FOREIGN KEY (traject_id) REFERENCES traject(id);
ALTER TABLE handhaving ADD CONSTRAINT "FK_ac6793d0be5858be95b1fe1ffe8" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id);
ALTER TABLE handhaving_stap ADD CONSTRAINT "FK_95baf92ad0bc47a2abae336f45a" FOREIGN KEY (handhaving_id) REFERENCES handhaving(id);
ALTER TABLE handhaving_stap ADD CONSTRAINT "FK_f41136a9ddee1c04ff138e4465e" FOREIGN KEY (traject_id) REFERENCES traject(id);
ALTER TABLE handhaving_stap ADD CONSTRAINT "FK_47289ca2f9c9f9c8e313a3b4328" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id);
ALTER TABLE aanbodcel ADD CONSTRAINT "FK_1933db0c2e9e457aa5b8f9574af" FOREIGN KEY (configuratie_id) REFERENCES aanbodconfiguratie(id);
ALTER TABLE aanbodschaal ADD CONSTRAINT "FK_30655e3f87b91758b1ffcfd2352" FOREIGN KEY (configuratie_id) REFERENCES aanbodconfiguratie(id);
ALTER TABLE aanbodkeuze ADD CONSTRAINT "FK_4cdc9134146009be7fcf7491b64" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id);
ALTER TABLE aanbodkeuze ADD CONSTRAINT "FK_53ac0db4f6e6c5a26168102f9e3" FOREIGN KEY (configuratie_id) REFERENCES aanbodconfiguratie(id);
ALTER TABLE aanbodafwijking ADD CONSTRAINT "FK_7a83b82a08c8372a429288a8fd9" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id);
ALTER TABLE onderdeeluitvoering ADD CONSTRAINT "FK_5bfc399f8db5fcee93c4a9fff7c" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id);
`;

const EIGEN: Record<string, string> = {
  aanbodkeuze: 'select, insert (gemeente_id, configuratie_id, van, tot, door), update (tot), delete',
  aanbodafwijking:
    'select, insert (gemeente_id, tabel, onderdeel, groep, waarde, van, tot, bron, door), update (tot), delete',
  onderdeeluitvoering:
    'select, insert (gemeente_id, onderdeel, schaal, uitvoering, uitvoerder, van, tot, door), update (tot), delete',
  handhaving:
    'select, insert (id, traject_id, gemeente_id, grond, feitdatum, stand), update (stand, verwijtbaarheid, bedrag_cent, som)',
  handhaving_stap: 'select, insert (handhaving_id, traject_id, gemeente_id, naar, datum, code, door)',
};
const OPEN = ['aanbodconfiguratie', 'aanbodcel', 'aanbodschaal'];

const muren = (): string =>
  [
    ...Object.entries(EIGEN).flatMap(([t, wat]) => [
      `ALTER TABLE ${t} ENABLE ROW LEVEL SECURITY`,
      `GRANT ${wat} ON ${t} TO portaal_gemeente`,
      `CREATE POLICY gemeente ON ${t} TO portaal_gemeente USING (gemeente_id = ${ORG}) WITH CHECK (gemeente_id = ${ORG})`,
    ]),
    ...OPEN.flatMap((t) => [
      `ALTER TABLE ${t} ENABLE ROW LEVEL SECURITY`,
      `GRANT SELECT ON ${t} TO portaal_gemeente`,
      `CREATE POLICY gemeente ON ${t} TO portaal_gemeente USING (true)`,
    ]),
    // Enforcement is about a traject of one's own; the worker only removes what is kept too long.
    `ALTER POLICY gemeente ON handhaving WITH CHECK (gemeente_id = ${ORG}
      AND EXISTS (SELECT FROM traject t WHERE t.id = traject_id AND t.gemeente_id = ${ORG}))`,
    `ALTER POLICY gemeente ON handhaving_stap WITH CHECK (gemeente_id = ${ORG}
      AND EXISTS (SELECT FROM handhaving h WHERE h.id = handhaving_id AND h.traject_id = handhaving_stap.traject_id))`,
    ...['handhaving', 'handhaving_stap'].flatMap((t) => [
      `GRANT SELECT, DELETE ON ${t} TO portaal_werker`,
      `CREATE POLICY werker ON ${t} TO portaal_werker USING (true) WITH CHECK (false)`,
    ]),
  ].join(';\n');
const volg = (tabel: string, functie: string): string => `
CREATE TRIGGER audit_erbij AFTER INSERT ON ${tabel} REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION ${functie}();
CREATE TRIGGER audit_anders AFTER UPDATE ON ${tabel} REFERENCING OLD TABLE AS oud NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION ${functie}();
CREATE TRIGGER audit_weg AFTER DELETE ON ${tabel} REFERENCING OLD TABLE AS oud FOR EACH STATEMENT EXECUTE FUNCTION ${functie}();`;

/** What must be offered to whom and on which scale, as dated tables per gemeente; and enforcement as a record of steps. */
export class AanbodEnHandhaving1767225683901 implements MigrationInterface {
  name = 'AanbodEnHandhaving1767225683901';

  async up(q: QueryRunner): Promise<void> {
    await q.query(TABELLEN);
    await q.query(`INSERT INTO aanbodconfiguratie (id, code, naam, bron) VALUES
      (1, 'ML2020', 'Midden-Limburg 2020', 'Uitgangspunten Midden-Limburg, voorjaar 2020, par. 1.1 en 2.1'),
      (2, 'DALFSEN2021', 'Dalfsen 2021', 'Procesvoorstel Dalfsen, voorjaar 2021, par. 2.1')`);
    await q.query(laad(1, PLICHT_ML, SCHAAL_ML));
    await q.query(laad(2, PLICHT_DALFSEN, SCHAAL_DALFSEN));
    await q.query(muren());
    for (const t of ['aanbodkeuze', 'aanbodafwijking', 'onderdeeluitvoering']) await q.query(volg(t, 'audit_tabel'));
    for (const t of ['handhaving', 'handhaving_stap']) await q.query(volg(t, 'audit_kaal'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
