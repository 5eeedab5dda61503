import type { Agendapunt } from '../../api/overleg';
import { PadLink } from '../../onderdelen/Links';
import { tijdstip } from '../../onderdelen/opmaak';
import { Actielijst } from './Actietabel';

/** The figures of a point: as they were when the agenda went out, and as they are now when they changed. */
export function Cijfers({ p }: { p: Agendapunt }) {
  if (!p.cijfers.length) return null;
  const bevroren = p.bevrorenOp !== null;
  return (
    <div className="cijferblok">
      <dl className="cijfers">
        {p.cijfers.map((c) => (
          <div key={c.naam}>
            <dt>{c.naam}</dt>
            <dd>
              <strong>{(bevroren ? c.waarde : c.nu) ?? '–'}</strong>
              {bevroren && c.gewijzigd && <span className="nu">nu: {c.nu ?? 'niet meer aan de orde'}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="onder">
        {bevroren
          ? `Zoals op ${tijdstip(p.bevrorenOp)}, toen de agenda uitging.`
          : 'Zoals het nu is. Bij het versturen worden de cijfers vastgezet.'}
        {bevroren && p.signaal && p.signaal.aantalNu < p.signaal.aantal && (
          <>
            {' '}
            {p.signaal.aantalNu === 0
              ? 'Het signaal is intussen opgelost.'
              : `Van de ${p.signaal.aantal} signalen zijn er nu nog ${p.signaal.aantalNu}.`}
          </>
        )}
        {p.signaal?.link && (
          <>
            {' '}
            <PadLink pad={p.signaal.link}>Bekijk wat erachter zit</PadLink>
          </>
        )}
      </p>
    </div>
  );
}

/** Actions of earlier meetings that come back until they are done. */
export function VorigeActies({ p }: { p: Agendapunt }) {
  if (p.soort !== 'ACTIES') return null;
  if (!p.vorigeActies.length) return <p>Er staan geen acties open uit eerdere overleggen.</p>;
  return <Actielijst acties={p.vorigeActies.map(({ actie, uiterlijkToen }) => ({ a: actie, toen: uiterlijkToen }))} />;
}
