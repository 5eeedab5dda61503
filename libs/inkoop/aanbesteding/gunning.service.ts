import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Fout } from '#core';
import { Database } from '#platform';
import { volgens, type Gegevens, type Winnaar } from '../domain/aanbesteding/begrippen.js';
import { argumenten, gunningVan, inschrijversVan, prijsronde, toetsWinnaars } from '../domain/aanbesteding/gunning.js';
import type {
  BezwaarAfdoenInput,
  BezwaarNoterenInput,
  DefinitiefGunnenInput,
  KennisgevingInput,
  VoorlopigGunnenInput,
} from './aanbesteding.input.js';
import { KENNISGEVING_MAIL, mailAanbieder } from '../mails.js';
import { contractVanGunning } from './contract-van-gunning.js';
import { gelukt, mislukt, naarFout, noteer, zet, type Toegestaan, type Uitkomst } from './stap.js';

const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  code,
  veld,
  melding,
  oplossing,
});

/** Awards as dated events: provisional, notices, objections per argument, definitive, contract. */
@Injectable()
export class Gunningen {
  constructor(@Inject(Database) private readonly db: Database) {}

  gunVoorlopig(actor: Actor, i: VoorlopigGunnenInput): Promise<Uitkomst> {
    return this.zet(actor, i, 'VOORLOPIG_GUNNEN', async (t) => {
      const winnaars = kiesWinnaars(t, i.winnaars);
      const beletsels = toetsWinnaars(t.geladen.dossier, t.perceel!.id, winnaars);
      if (beletsels.length) return mislukt(...beletsels.map(naarFout));
      const redenen = (i.redenen ?? []).filter((r) => r.tekst.trim());
      if (!redenen.length)
        return mislukt(
          volgens(
            fout(
              'AAN-042',
              'redenen',
              'Een gunning zonder redenen kan niet.',
              'Schrijf per criterium waarom deze inschrijvingen winnen.',
            ),
            'De kennisgeving van een gunning noemt de redenen',
            'Aanbestedingswet 2012, art. 2.130',
          ),
        );
      const gegevens = {
        winnaars,
        redenen,
        ...(i.verwachtingBezwaar ? { verwachtingBezwaar: i.verwachtingBezwaar } : {}),
      };
      return gelukt(await noteer(t, 'REGIO', { gegevens }));
    });
  }

  /** A notice to one bidder: who won and why. The term runs from the last one. */
  verstuurKennisgeving(actor: Actor, i: KennisgevingInput): Promise<Uitkomst> {
    return this.zet(actor, i, 'KENNISGEVING_VERSTUREN', async (t) => {
      const d = t.geladen.dossier;
      const wie = inschrijversVan(d, t.perceel!.id).find((b) => b.aanbiederId === Number(i.aanbiederId));
      if (!wie)
        return mislukt(
          fout('AAN-043', 'aanbiederId', 'Deze aanbieder schreef niet in op dit perceel.', 'Kies een inschrijver.'),
        );
      const gunning = gunningVan(d, t.perceel!.id);
      if (gunning.some((g) => g.soort === 'KENNISGEVING_VERSTUREN' && g.aanbiederId === wie.aanbiederId))
        return mislukt(
          fout('AAN-044', 'aanbiederId', `${wie.naam} heeft al een kennisgeving.`, 'Kies een andere inschrijver.'),
        );
      const { winnaars = [], redenen = [] } = gunning[0]!.gegevens;
      // What others bid stays theirs: the notice names the winners and the reasons, no prices.
      const namen = winnaars.map((w) => w.naam).join(' en ');
      const gegevens = {
        naam: wie.naam,
        redenen,
        toelichting: `Voorlopig gegund aan ${namen}. ${i.toelichting ?? ''}`.trim(),
      };
      const id = await noteer(t, 'AANBIEDER', { aanbiederId: wie.aanbiederId, gegevens });
      await mailAanbieder(t.tx, KENNISGEVING_MAIL, t.geladen.kop.id, wie.aanbiederId);
      return gelukt(id);
    });
  }

  noteerBezwaar(actor: Actor, i: BezwaarNoterenInput): Promise<Uitkomst> {
    return this.zet(actor, i, 'BEZWAAR_NOTEREN', async (t) => {
      const wie = inschrijversVan(t.geladen.dossier, t.perceel!.id).find(
        (b) => b.aanbiederId === Number(i.aanbiederId),
      );
      if (!wie)
        return mislukt(
          fout('AAN-043', 'aanbiederId', 'Deze aanbieder schreef niet in op dit perceel.', 'Kies een inschrijver.'),
        );
      const gegevens = { naam: wie.naam, rechtsgang: i.rechtsgang, argument: i.argument };
      return gelukt(await noteer(t, 'REGIO', { aanbiederId: wie.aanbiederId, gegevens }));
    });
  }

  doeBezwaarAf(actor: Actor, i: BezwaarAfdoenInput): Promise<Uitkomst> {
    return this.zet(actor, i, 'BEZWAAR_AFDOEN', async (t) => {
      const a = argumenten(t.geladen.dossier, t.perceel!.id).find((x) => x.id === i.bezwaarId);
      if (!a || a.uitkomst !== null)
        return mislukt(
          fout('AAN-045', 'bezwaarId', 'Dit argument bestaat niet of is al afgedaan.', 'Kies een open argument.'),
        );
      const gegevens = { bezwaarId: a.id, uitkomst: i.uitkomst, toelichting: i.toelichting };
      return gelukt(await noteer(t, 'REGIO', { aanbiederId: a.aanbiederId, gegevens }));
    });
  }

  /** The definitive award and its contracts: all of them, or nothing. */
  gunDefinitief(actor: Actor, i: DefinitiefGunnenInput): Promise<Uitkomst> {
    return this.zet(actor, i, 'DEFINITIEF_GUNNEN', async (t) => {
      if (i.tot && i.tot < i.van)
        return mislukt(fout('AAN-046', 'tot', 'Het einde ligt voor het begin.', 'Verbeter de looptijd.'));
      const winnaars = gunningVan(t.geladen.dossier, t.perceel!.id)[0]!.gegevens.winnaars ?? [];
      const contracten: NonNullable<Gegevens['contracten']> = [];
      for (const w of winnaars) {
        const uit = await contractVanGunning(t, w, i);
        if (uit.fouten.length) throw new Teruggedraaid(uit.fouten);
        contracten.push({ nummer: uit.id!, aanbiederId: w.aanbiederId, van: i.van, tot: i.tot ?? null });
      }
      const toelichting = `Definitief gegund aan ${winnaars.map((w) => w.naam).join(' en ')}. Contracten: ${contracten.map((c) => c.nummer).join(', ')}.`;
      await noteer(t, 'DEELNEMERS', { gegevens: { winnaars: winnaars.map(openbaar), contracten, toelichting } });
      return gelukt(contracten.map((c) => c.nummer).join(','));
    }).catch(teruggedraaid);
  }

  private zet(
    actor: Actor,
    i: { aanbesteding: string; perceel: string; op?: string | null },
    soort: 'VOORLOPIG_GUNNEN' | 'KENNISGEVING_VERSTUREN' | 'BEZWAAR_NOTEREN' | 'BEZWAAR_AFDOEN' | 'DEFINITIEF_GUNNEN',
    doe: (t: Toegestaan) => Promise<Uitkomst>,
  ): Promise<Uitkomst> {
    const verzoek = { aanbestedingId: i.aanbesteding, soort, perceel: i.perceel, ...(i.op ? { op: i.op } : {}) };
    return this.db.schrijf(actor, (tx) => zet(tx, verzoek, doe));
  }
}

/** Rolls back what was written before an expected failure; outside the transaction it is data again. */
class Teruggedraaid extends Error {
  constructor(readonly fouten: Fout[]) {
    super('rolled back');
  }
}
const teruggedraaid = (e: unknown): Uitkomst => {
  if (e instanceof Teruggedraaid) return mislukt(...e.fouten);
  throw e;
};

function kiesWinnaars(t: Toegestaan, ids: string[]): Winnaar[] {
  return (prijsronde(t.geladen.dossier, t.perceel!.id)?.boden ?? [])
    .filter((b) => ids.includes(b.inschrijvingId) && b.perceelIds.includes(t.perceel!.id))
    .map((b) => ({
      inschrijvingId: b.inschrijvingId,
      aanbiederId: b.aanbiederId,
      naam: b.naam,
      leden: b.leden ?? [],
      partijen: b.partijen,
    }));
}
/** Which bid it was is nobody's business but the region's. */
const openbaar = (w: Winnaar): Winnaar => ({ ...w, inschrijvingId: '' });
