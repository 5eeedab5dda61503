import { useState } from 'react';
import InschrijvingDoen from '../../../../schema/operations/InschrijvingDoen.graphql?raw';
import type { Fout } from '../../api/types';
import { Melding } from '../../onderdelen/Melding';
import { Daadformulier, gekozen, Uitklap, type Veld, type Waarden } from './Daadformulier';
import type { Aanbesteding, Ronde } from './gegevens';
import { punt } from './Voorbereiding';

interface Bijlage {
  id: string;
  naam: string;
}

/** Sends a file ahead; when the deadline passes meanwhile, the time at which it began still counts. */
async function stuurBijlage(ronde: string, bestand: File): Promise<Bijlage> {
  const f = new FormData();
  f.append('bestand', bestand, bestand.name);
  const r = await fetch(`/api/inschrijvingen/rondes/${ronde}/bijlagen`, {
    method: 'POST',
    body: f,
    credentials: 'same-origin',
  });
  const antwoord = (await r.json().catch(() => ({}))) as { bijlageId?: string } & Partial<Fout>;
  if (!antwoord.bijlageId)
    throw new Error(`${antwoord.melding ?? 'Het bestand kwam niet aan.'} ${antwoord.oplossing ?? ''}`);
  return { id: antwoord.bijlageId, naam: bestand.name };
}

function Bijlagen({ ronde, lijst, erbij }: { ronde: string; lijst: Bijlage[]; erbij: (b: Bijlage) => void }) {
  const [stand, setStand] = useState<string | null>(null);
  const kies = async (bestand: File | undefined) => {
    if (!bestand) return;
    setStand(`${bestand.name} wordt verstuurd…`);
    try {
      erbij(await stuurBijlage(ronde, bestand));
      setStand(null);
    } catch (e) {
      setStand(e instanceof Error ? e.message : 'Het bestand kwam niet aan.');
    }
  };
  return (
    <div>
      <label htmlFor="bijlage">Bijlage toevoegen (niet verplicht)</label>
      <input id="bijlage" type="file" onChange={(e) => void kies(e.currentTarget.files?.[0])} />
      <p role="status">{stand}</p>
      <ul>
        {lijst.map((b) => (
          <li key={b.id}>{b.naam}</li>
        ))}
      </ul>
    </div>
  );
}

const velden = (r: Ronde): Veld[] => [
  {
    naam: 'percelen',
    label: 'Percelen',
    soort: 'vinkjes',
    opties: r.percelen.map((p) => ({ value: p, label: p })),
    begin: r.percelen.length === 1 ? r.percelen[0]! : '',
  },
  { naam: 'plan', label: 'Plan van aanpak', soort: 'lang' },
  {
    naam: 'combinatie',
    label: 'KvK-nummers van andere leden van een combinatie (niet verplicht)',
    verplicht: false,
    uitleg: 'Gescheiden door een komma',
  },
  ...(r.prijs === 'GEEN' ? [] : [prijsveld(r)]),
];
const prijsveld = (r: Ronde): Veld => ({
  naam: 'prijzen',
  label: 'Prijzen',
  soort: 'lang',
  uitleg:
    r.prijs === 'INDICATIEF'
      ? 'Eén regel per prijs: perceel; omschrijving; eenheid; bedrag; groepsgrootte; locaties; uren'
      : 'Eén regel per prijs: perceel; basispakket of module; product; leerroute; omschrijving; eenheid; bedrag; groepsgrootte; uren',
});

const heel = (t: string | undefined): number | null => (t ? Number(t) : null);
/** Lines as people type them -> prices; what is missing the server says. */
export function leesPrijzen(tekst: string, soort: Ronde['prijs']): object[] {
  const regels = tekst.split('\n').filter((r) => r.trim());
  return regels.map((regel) => {
    const d = regel.split(';').map((x) => x.trim());
    if (soort === 'INDICATIEF')
      return {
        ...{
          perceel: d[0] ?? '',
          soort,
          omschrijving: d[1] ?? '',
          eenheid: (d[2] ?? '').toUpperCase(),
          bedrag: punt(d[3]),
        },
        ...{ groepsgrootte: heel(d[4]), locaties: heel(d[5]), uren: d[6] ? punt(d[6]) : null },
      };
    return {
      ...{ perceel: d[0] ?? '', soort: (d[1] ?? '').toUpperCase(), product: d[2] || null, leerroute: d[3] || null },
      ...{
        omschrijving: d[4] ?? '',
        eenheid: (d[5] ?? '').toUpperCase(),
        bedrag: punt(d[6]),
        groepsgrootte: heel(d[7]),
      },
      uren: d[8] ? punt(d[8]) : null,
    };
  });
}

/** Handing in a bid, or a new version of it. */
export function Inschrijven({ a, r }: { a: Aanbesteding; r: Ronde }) {
  const [bijlagen, setBijlagen] = useState<Bijlage[]>([]);
  const variabelen = (w: Waarden) => ({
    input: {
      ...{ ronde: r.id, percelen: gekozen(w, 'percelen'), plan: w['plan'], bijlagen: bijlagen.map((b) => b.id) },
      combinatie: (w['combinatie'] ?? '')
        .split(',')
        .map((x) => x.trim())
        .filter(Boolean),
      prijzen: leesPrijzen(w['prijzen'] ?? '', r.prijs),
    },
  });
  return (
    <Uitklap titel="Inschrijven, of een nieuwe versie geven" open>
      {a.stand === 'RONDE_UITLOOP' && (
        <Melding
          toon="let-op"
          titel="De ronde is gesloten. Alleen wie op tijd een upload begon kan nu nog inschrijven."
        />
      )}
      <Daadformulier
        sleutel="inschrijven"
        velden={velden(r)}
        knop="Inschrijven"
        gedaan="Uw inschrijving is ontvangen en verzegeld."
        operatie={InschrijvingDoen}
        variabelen={variabelen}
        naAfloop={() => setBijlagen([])}
      >
        <Bijlagen ronde={r.id} lijst={bijlagen} erbij={(b) => setBijlagen((l) => [...l, b])} />
      </Daadformulier>
    </Uitklap>
  );
}
