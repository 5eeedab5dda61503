import { centNaarEuro } from '#core';
import { useState } from 'react';
import RamingVaststellen from '../../../../schema/operations/RamingVaststellen.graphql?raw';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { bedrag, datumVoluit, decimaal } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Daadformulier } from './Daadformulier';
import { magNu, type Aanbesteding, type Raminggrens } from './gegevens';
import {
  beginRaming,
  legeRegel,
  naarRegel,
  ramingLeesbaar,
  RAMINGKOLOMMEN,
  regelbedrag,
  toetsGrens,
  totaalCent,
} from './ramingrijen';
import { keurRijen, metSleutel, Rijen } from './Rijen';

const REGELS = 'raming-regels';

/** The estimate: over the whole term with every extension, all lots together, without VAT, beside the threshold. */
export function Raming({ a }: { a: Aanbesteding }) {
  const r = a.raming;
  return (
    <Paneel titel="Raming">
      {r && (
        <>
          <Melding
            toon={r.onderDrempel || !a.raminggrens?.alleenOnderDrempel ? 'info' : 'let-op'}
            titel={`${bedrag(r.totaal)} is ${r.onderDrempel ? 'lager dan' : 'niet lager dan'} het drempelbedrag van ${bedrag(r.drempel)}`}
          >
            <p>
              Hele looptijd met verlengingen, alle percelen samen, zonder btw. {r.drempelBron}
              {r.drempelVan && `, sinds ${datumVoluit(r.drempelVan)}`}.
            </p>
          </Melding>
          <Regels r={r} />
        </>
      )}
      {!r && !magNu(a, 'RAMING_VASTSTELLEN') && <p>Er is geen raming vastgesteld.</p>}
      {magNu(a, 'RAMING_VASTSTELLEN') && <RamingFormulier key={`${a.percelen.length}`} a={a} />}
    </Paneel>
  );
}

const Regels = ({ r }: { r: NonNullable<Aanbesteding['raming']> }) => (
  <Tabel
    titel="Regels van de raming"
    kop={
      <>
        <K>Waarvoor</K>
        <K rechts>Per jaar</K>
        <K rechts>Jaren</K>
        <K rechts>Verlenging</K>
        <K rechts>Btw in bedrag</K>
        <K rechts>Totaal zonder btw</K>
      </>
    }
    voet={
      <tr>
        <th scope="row" colSpan={5}>
          Alle percelen samen
        </th>
        <td className="rechts">{bedrag(r.totaal)}</td>
      </tr>
    }
  >
    {r.regels.map((x) => (
      <tr key={x.omschrijving}>
        <th scope="row">{x.omschrijving}</th>
        <td className="rechts">{bedrag(x.perJaar)}</td>
        <td className="rechts">{x.jaren}</td>
        <td className="rechts">{x.verlengingsjaren}</td>
        <td className="rechts">{decimaal(x.btw)} %</td>
        <td className="rechts">{bedrag(x.totaal)}</td>
      </tr>
    ))}
  </Tabel>
);

function RamingFormulier({ a }: { a: Aanbesteding }) {
  const [rijen, setRijen] = useState(() => beginRaming(a).map(metSleutel));
  return (
    <Uitklap titel={a.raming ? 'Raming opnieuw vaststellen' : 'Raming vaststellen'} open={!a.raming}>
      <Daadformulier
        sleutel="raming"
        velden={[]}
        knop="Raming vaststellen"
        gedaan="De raming is vastgesteld."
        operatie={RamingVaststellen}
        variabelen={() => ({ id: a.id, regels: rijen.map(naarRegel) })}
        keur={() => keurRijen(REGELS, 'Regel', RAMINGKOLOMMEN, rijen, ramingLeesbaar)}
      >
        {(fouten) => (
          <Rijen
            sleutel={REGELS}
            titel="Regels van de raming"
            wat="Regel"
            uitleg="Per perceel: hoeveel per jaar, wat het kost, hoe lang het contract loopt en hoe lang het hoogstens wordt verlengd."
            vorm="lijnrijen ramingrijen"
            kolommen={RAMINGKOLOMMEN}
            rijen={rijen}
            zet={setRijen}
            nieuw={legeRegel}
            minimaal={1}
            fouten={fouten}
            naam={(r) => r.waarvoor}
            uitkomst={(r) => <strong>{bedrag(regelbedrag(r))}</strong>}
          >
            {a.raminggrens && <Som totaal={totaalCent(rijen)} grens={a.raminggrens} procedure={a.procedure} />}
          </Rijen>
        )}
      </Daadformulier>
    </Uitklap>
  );
}

/** The sum beside the threshold, while typing. */
function Som({ totaal, grens, procedure }: { totaal: number; grens: Raminggrens; procedure: string }) {
  const toets = toetsGrens(totaal, grens);
  return (
    <div className="rijen-som">
      <p>
        Samen, hele looptijd met verlengingen, zonder btw: <output>{bedrag(centNaarEuro(totaal))}</output>
      </p>
      {totaal > 0 && (
        <Melding toon={toets.past ? 'info' : 'let-op'} titel={oordeel(grens, toets)}>
          <p>{gevolg(procedure, grens, toets)}</p>
          <p className="bij">
            Bron: {grens.drempelBron ?? 'geen drempelbedrag in het portaal'}
            {grens.drempelVan && `, sinds ${datumVoluit(grens.drempelVan)}`}. De waarde wordt geraamd over de hele
            looptijd met alle verlengingen, alle percelen samen, zonder btw (art. 2.15 en 2.16 Aanbestedingswet 2012).
          </p>
        </Melding>
      )}
    </div>
  );
}
type Toets = ReturnType<typeof toetsGrens>;
function oordeel(g: Raminggrens, t: Toets): string {
  if (t.drempel === 'ONBEKEND') return 'Er staat voor vandaag geen drempelbedrag in het portaal';
  if (t.drempel === 'ONDER') return `Dat is ${bedrag(t.verschil)} onder het drempelbedrag van ${bedrag(g.drempel)}`;
  return t.verschil === '0.00'
    ? `Dat is precies het drempelbedrag van ${bedrag(g.drempel)}: niet eronder`
    : `Dat is ${bedrag(t.verschil)} boven het drempelbedrag van ${bedrag(g.drempel)}`;
}
function gevolg(procedure: string, g: Raminggrens, t: Toets): string {
  if (t.bovenEigenGrens)
    return `"${procedure}" past niet: de eigen grens van deze procedure is ${bedrag(g.eigenGrens)}. Kies een andere procedure.`;
  if (!t.past)
    return `"${procedure}" past niet: die mag alleen onder het drempelbedrag. Kies een procedure met aankondiging.`;
  return g.alleenOnderDrempel ? `"${procedure}" past hierbij.` : `"${procedure}" mag onder en boven het drempelbedrag.`;
}
