import { useQuery } from '@tanstack/react-query';
import { vandaag } from '#core';
import { GRONDEN } from '../../../../libs/trajecten/domain/handhaving/boete.js';
import { STANDEN, STAPCODES } from '../../../../libs/trajecten/domain/handhaving/stappen.js';
import HandhavingBeginnen from '../../../../schema/operations/HandhavingBeginnen.graphql?raw';
import { boeteVraag, handhavingVraag, type Handhaving as Zaak } from '../../api/beleid';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Feiten, Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { bedrag, datum } from '../../onderdelen/opmaak';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Formulier, useWijziging } from '../contracten/Formulier';
import { Keuze, Veld } from '../contracten/velden';
import { Handhavingstap } from './Handhavingstap';

/** Enforcement: the last resort, one step after the other, with codes only and the sum behind a fine. */
export function Handhaving({ nummer, open }: { nummer: string; open: boolean }) {
  const vraag = useQuery(handhavingVraag(nummer));
  return (
    <>
      <Mag nummer={nummer} />
      <Gegevens van={vraag} regels={5}>
        {(zaken) =>
          zaken.length ? (
            zaken.map((z) => <EenZaak key={z.id} z={z} nummer={nummer} />)
          ) : (
            <Leeg titel="Bij dit traject is niet gehandhaafd" />
          )
        }
      </Gegevens>
      {open && <Beginnen nummer={nummer} />}
    </>
  );
}

/** Passes by itself: once there is a plan, what was agreed in it can be missed. */
const GEEN_PIP = 'HAN-005';
/** Whether a fine is possible at all for this person today, before anybody begins. */
function Mag({ nummer }: { nummer: string }) {
  const { data } = useQuery(boeteVraag(nummer, 'LESSEN_GEMIST', vandaag(), 'OPZET'));
  if (!data) return null;
  const blijvend = data.fouten.filter((f) => f.code !== GEEN_PIP);
  if (data.fouten.length > 0 && blijvend.length === 0)
    return (
      <Melding toon="info" titel="Een boete voor gemiste lessen kan pas als er een PIP is">
        <p>Komt iemand niet bij de brede intake, of werkt iemand daar niet aan mee? Dan kan het ook zonder PIP.</p>
      </Melding>
    );
  if (blijvend.length > 0)
    return (
      <Melding toon="let-op" titel="U kunt deze inburgeraar nu geen boete geven">
        {blijvend.map((f) => (
          <p key={f.code}>
            {f.melding} {f.oplossing}
          </p>
        ))}
      </Melding>
    );
  return (
    <Melding toon="info" titel={`Een volgende boete voor gemiste lessen is ten hoogste ${bedrag(data.bedrag)}`}>
      <p>
        {data.tekst} Handhaving is de laatste stap: waarschuw eerst, vraag naar de reden en hoor de inburgeraar.
        <span className="onder">Bron: {data.bron}</span>
      </p>
    </Melding>
  );
}

function EenZaak({ z, nummer }: { z: Zaak; nummer: string }) {
  return (
    <Paneel titel={`${z.grondNaam}, ${datum(z.feitdatum)}`}>
      <Feiten
        feiten={[
          ['Hoe ver het is', STANDEN[z.stand]],
          ['Wet inburgering 2021', `artikel ${z.artikel}`],
          ...(z.bedrag
            ? [['Boete', `${bedrag(z.bedrag)}${z.boeteStaat ? '' : ' (vervallen)'}`] as [string, string]]
            : []),
          ...(z.som ? [['Berekening', z.som] as [string, string]] : []),
          ...(z.bezwaarTotEnMet ? [['Bezwaar kan tot en met', datum(z.bezwaarTotEnMet)] as [string, string]] : []),
        ]}
      />
      <h3 className="stappenkop">Stappen</h3>
      <ol className="gesprek">
        {z.stappen.map((s) => (
          <li key={s.naar}>
            <strong>{datum(s.datum)}</strong> {STANDEN[s.naar]}: {s.uitkomst.toLowerCase()}
            <span className="onder">vastgelegd door {s.door}</span>
          </li>
        ))}
      </ol>
      {z.keuzes.length > 0 && <Handhavingstap key={z.stand} z={z} nummer={nummer} />}
    </Paneel>
  );
}

function Beginnen({ nummer }: { nummer: string }) {
  const w = useWijziging(HandhavingBeginnen, ['traject'], 'De waarschuwing is vastgelegd.');
  return (
    <Uitklap titel="Waarschuwing vastleggen" alleenScherm>
      <p>
        Handhaven begint met een waarschuwing. Schrijf nergens iets over gezondheid of familie: kies alleen uit de
        lijsten.
      </p>
      <Formulier
        naam="Waarschuwing"
        knop="Waarschuwing vastleggen"
        w={w}
        verstuur={(v) =>
          w.doe({
            waarschuwing: {
              ...{ trajectnummer: nummer, grond: v['grond'], feitdatum: v['feitdatum'] },
              ...{ datum: v['datum'], code: v['code'] },
            },
          })
        }
      >
        <Keuze
          naam="grond"
          label="Wat gebeurde er?"
          leeg="Kies…"
          opties={Object.entries(GRONDEN).map(([value, g]) => ({ value, label: `${g.naam} (art. ${g.artikel})` }))}
        />
        <Veld naam="feitdatum" label="Dag waarop het gebeurde" soort="datum" />
        <Veld naam="datum" label="Dag van de waarschuwing" soort="datum" start={vandaag()} />
        <Keuze naam="code" label="Hoe is er gewaarschuwd?" leeg="Kies…" opties={codeKeuzes(STAPCODES.GEWAARSCHUWD)} />
      </Formulier>
    </Uitklap>
  );
}
