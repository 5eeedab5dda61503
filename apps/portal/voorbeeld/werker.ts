import { blobBron, LeesFout, openSpreadsheet, type Rij } from '#spreadsheets';
import { Bestandscontrole } from '../../../libs/rapportage/domain/bestandscontrole.js';
import {
  herken,
  kopScore,
  KOPRIJEN,
  type Indeling,
  veldLabel,
  velden,
} from '../../../libs/rapportage/domain/kolommen.js';
import { Foutenteller } from './foutenteller';
import type { Opdracht, Uitkomst, VeldKeuze, Weigering } from './soorten';

const VOORBEELDRIJEN = 3;

const keuzes = (indeling: Partial<Indeling>): VeldKeuze[] =>
  velden.map((veld) => ({ veld, naam: veldLabel[veld], kolom: indeling[veld] ?? null }));

/** The row that looks most like a header, for the user to point out what was not recognised. */
function besteKop(rijen: Rij[]) {
  const voorstellen = rijen.filter((r) => r.nummer <= KOPRIJEN).map(herken);
  return voorstellen.sort((a, b) => a.ontbreekt.length - b.ontbreekt.length)[0];
}

function weigering(fout: LeesFout, eersteRijen: Rij[]): Weigering {
  const { code, melding, oplossing, waar } = fout;
  const uit: Weigering = {
    soort: 'geweigerd',
    code,
    melding,
    oplossing,
    ...(waar ? { waar } : {}),
    privacy: code === 'RAP-006',
  };
  const beste = code === 'RAP-002' ? besteKop(eersteRijen) : undefined;
  if (!beste || beste.kop.filter(Boolean).length < velden.length) return uit;
  return { ...uit, kop: beste.kop, velden: keuzes(beste.indeling), eersteRijen: onder(eersteRijen, beste.kopRij) };
}

const onder = (rijen: Rij[], kopRij: number) =>
  rijen
    .filter((r) => r.nummer > kopRij)
    .slice(0, VOORBEELDRIJEN)
    .map((r) => ({ rij: r.nummer, cellen: r.cellen }));

/** The header is known, but the user has not yet pointed out every column. */
function halverwege(o: Opdracht, rijen: Rij[]): Weigering {
  const kopRij = rijen.find((r) => r.cellen.map((c) => c.trim()).join() === o.kop!.join())?.nummer ?? 1;
  return {
    soort: 'geweigerd',
    code: 'RAP-002',
    melding: 'Nog niet alle kolommen zijn aangewezen.',
    oplossing: 'Kies bij elk gegeven de kolom uit uw bestand.',
    privacy: false,
    kop: o.kop!,
    velden: keuzes(o.kolommen!),
    eersteRijen: onder(rijen, kopRij),
  };
}

async function bekijk(o: Opdracht): Promise<Uitkomst> {
  const begin = performance.now();
  const heel = o.kolommen !== null && velden.every((v) => o.kolommen![v] !== undefined);
  const controle = new Bestandscontrole({
    producten: o.producten,
    indelingen: heel ? [{ kop: o.kop!, velden: o.kolommen as Indeling }] : [],
  });
  const teller = new Foutenteller(o.producten.length > 0);
  const eerste: Rij[] = [];
  try {
    const blad = await openSpreadsheet(blobBron(o.bestand), { bestandsnaam: o.bestand.name, kopScore });
    for await (const rijen of blad.rijen()) {
      if (eerste.length < KOPRIJEN + VOORBEELDRIJEN) eerste.push(...rijen.slice(0, KOPRIJEN + VOORBEELDRIJEN));
      if (o.kolommen && !heel) return halverwege(o, eerste);
      for (const regel of controle.verwerk(rijen)) teller.tel(regel);
    }
    for await (const ander of blad.overigeRijen()) controle.bekijkAnderBlad(ander.blad, ander.rijen);
    const uit = controle.rondAf();
    return {
      soort: 'voorbeeld',
      kop: uit.kop,
      kopRij: uit.kopRij,
      velden: keuzes(uit.indeling),
      eersteRijen: onder(eerste, uit.kopRij),
      regels: uit.regels,
      goed: uit.regels - teller.regels,
      groepen: teller.groepen(),
      duur: Math.round(performance.now() - begin),
    };
  } catch (e) {
    if (e instanceof LeesFout) return weigering(e, eerste);
    throw e;
  }
}

self.onmessage = (e: MessageEvent<Opdracht>) => {
  void bekijk(e.data).then(
    (uitkomst) => self.postMessage(uitkomst),
    () => self.postMessage(null),
  );
};
