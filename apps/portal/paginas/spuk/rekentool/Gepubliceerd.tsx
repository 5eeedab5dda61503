import { centNaarEuro } from '#core';
import { restant } from '../../../../../libs/spuk/domain/rekentool.js';
import { DALFSEN, WINTERSWIJK } from '../../../../../libs/spuk/domain/voorbeelden.js';
import { Paneel } from '../../../onderdelen/Kerngetal';
import { Melding } from '../../../onderdelen/Melding';
import { bedrag } from '../../../onderdelen/opmaak';
import { K, Tabel } from '../../../onderdelen/Tabel';

const euro = (cent: bigint): string => bedrag(centNaarEuro(cent));

/** Published figures, to check the reckoning against. */
export function Gepubliceerd() {
  const { toegekendCent, kosten, genoemdCent, bron } = WINTERSWIJK;
  const r = restant(
    toegekendCent,
    kosten.map((k) => k.bedragCent),
    genoemdCent,
  );
  return (
    <Paneel titel="Waar de voorbeelden vandaan komen">
      <p>
        Dalfsen: {DALFSEN.bron}. Het document drukt het bedrag zonder decimalen: € 7.712 en € 589. Met € 7.712,10 en €
        589,10 komt de tabel op de euro uit.
      </p>
      <Tabel
        titel={`Uitvoeringskosten Winterswijk. ${bron}.`}
        kop={
          <>
            <K>Post</K>
            <K rechts>Bedrag</K>
          </>
        }
        voet={
          <tr>
            <th scope="row">Over, berekend</th>
            <td className="rechts">{euro(r.berekendCent)}</td>
          </tr>
        }
      >
        <tr>
          <th scope="row">Ontvangen uit het gemeentefonds</th>
          <td className="rechts">{euro(toegekendCent)}</td>
        </tr>
        {kosten.map((k) => (
          <tr key={k.naam}>
            <th scope="row">{k.naam}</th>
            <td className="rechts">{euro(-k.bedragCent)}</td>
          </tr>
        ))}
      </Tabel>
      <Melding toon="let-op" titel={`Het document noemt ${euro(r.genoemdCent!)}; berekend is ${euro(r.berekendCent)}`}>
        <p>Het verschil is {euro(r.verschilCent!)}. Het document zegt niet waar dat in zit.</p>
      </Melding>
    </Paneel>
  );
}
